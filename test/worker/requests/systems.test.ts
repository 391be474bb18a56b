import { describe, expect, it } from "vitest";
import type { Body } from "#contract/api.ts";
import { call, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, openRequest, submitComplete, systemBody } from "./world.ts";

const choose = (who: Persona, requestId: string, body: Body<"PUT /api/vendor/requests/:id/systems">) =>
  call(who, "PUT /api/vendor/requests/:id/systems", { params: { id: requestId }, body });
const enter = (who: Persona, id: string) =>
  call(who, "PUT /api/vendor/systems/:id", { params: { id }, body: { revision: 0, body: systemBody } });
const triage = { systemId: "sys_triage", useId: "triage" };

describe("choosing the systems in the product", () => {
  it("takes systems of the inventory and uses of the buyer, each once", async () => {
    const { vendor, requestId } = await newWorld();
    await enter(vendor.owner, "sys_triage");
    const status = async (systems: { systemId: string; useId: string | null }[]) =>
      (await choose(vendor.owner, requestId, { revision: 1, systems })).status;
    expect(await status([{ systemId: "sys_unknown", useId: null }])).toBe(422);
    expect(await status([{ systemId: "sys_triage", useId: "no-such-use" }])).toBe(422);
    expect(await status([triage, { ...triage, useId: "desk" }])).toBe(422);
    expect(await status([triage])).toBe(200);
  });

  it("does not take another vendor's system", async () => {
    const { vendor, requestId } = await newWorld();
    await enter((await newVendor()).owner, "sys_foreign");
    const body = { revision: 1, systems: [{ systemId: "sys_foreign", useId: null }] };
    expect((await choose(vendor.owner, requestId, body)).status).toBe(422);
  });

  it("refuses an old revision, takes a repeat, and stops at submission", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await enter(owner, "sys_triage");
    expect((await choose(owner, world.requestId, { revision: 1, systems: [triage] })).json()).toEqual({ revision: 2 });
    expect((await choose(owner, world.requestId, { revision: 1, systems: [triage] })).json()).toEqual({ revision: 2 });
    expect((await choose(contributor, world.requestId, { revision: 1, systems: [] })).status).toBe(409);
    await submitComplete(world);
    expect((await openRequest(owner, world)).state).toBe("submitted");
    const { revision } = await openRequest(owner, world);
    const late = await choose(owner, world.requestId, { revision, systems: [] });
    expect(late.problem().code).toBe("request-already-submitted");
  });
});
