import { describe, expect, it } from "vitest";
import { call, newVendor } from "#test/support/worker/portal.ts";
import { newWorld as newStandardWorld } from "#test/support/worker/world.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { certificateBody, chooseSystem, newWorld, saveCertificate, systemBody, uploadText } from "../requests/world.ts";

import { addressOf, look, publish } from "./steps.ts";

describe("a passport", () => {
  it("shows what was chosen and nothing else, to anybody who has its address", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await chooseSystem(owner, world);
    await saveCertificate(owner, { body: certificateBody() });
    const file = await uploadText(owner);
    const hidden = await uploadText(owner, "Not to be shown");
    const shown = { systemIds: ["sys_triage"], evidenceIds: [file.id] };
    const desk = (await publish(world.vendor, { choices: shown })).json();
    const answered = await look(addressOf(desk));
    const page = answered.json();
    expect(page.systems).toEqual([{ id: "sys_triage", body: systemBody }]);
    expect(page.certificates).toEqual([]);
    expect(page.evidence.map(({ id }) => id)).toEqual([file.id]);
    expect(answered.text).not.toContain(hidden.id);
    expect(answered.text).not.toContain("Asking Hospital");
  });

  it("leaves the certificate's own file out", async () => {
    const world = await newWorld();
    const file = await uploadText(world.vendor.owner);
    await saveCertificate(world.vendor.owner, { body: certificateBody({ files: [file.id] }) });
    const desk = (await publish(world.vendor, { choices: { certificateIds: ["crt_aims"] } })).json();
    const answered = await look(addressOf(desk));
    expect(answered.json().certificates[0]?.body.scopeStatement).toBe(certificateBody().scopeStatement);
    expect(answered.text).not.toContain(file.id);
  });

  it("stays as it was published when the profile changes, until it is published anew under the same address", async () => {
    const world = await newWorld();
    await chooseSystem(world.vendor.owner, world);
    const id = randomIds.id("psp");
    const shown = { systemIds: ["sys_triage"] };
    const before = addressOf((await publish(world.vendor, { id, choices: shown })).json());
    await call(world.vendor.owner, "PUT /api/vendor/systems/:id", {
      params: { id: "sys_triage" },
      body: { revision: 1, body: { ...systemBody, name: "Renamed" } },
    });
    const nameShown = async () => (await look(before)).json().systems[0]?.body.name;
    expect(await nameShown()).toBe(systemBody.name);
    const after = addressOf((await publish(world.vendor, { id, revision: 1, choices: shown })).json());
    expect(after).toBe(before);
    expect(await nameShown()).toBe("Renamed");
  });

  it("leads nowhere once it is revoked, like an address that never was", async () => {
    const vendor = await newVendor();
    const id = randomIds.id("psp");
    const address = addressOf((await publish(vendor, { id })).json());
    expect((await call(vendor.owner, "POST /api/vendor/passports/:id/revocation", { params: { id } })).status).toBe(
      200,
    );
    const [revoked, unknown] = [await look(address), await look(randomIds.token())];
    expect([revoked.status, revoked.text]).toEqual([404, unknown.text]);
  });

  it("may have an address people remember, unless somebody has it already", async () => {
    const slug = `lumen-${randomIds.id("x").slice(2, 12)}`.toLowerCase();
    expect(addressOf((await publish(await newVendor(), { choices: { slug } })).json())).toBe(slug);
    const second = await publish(await newVendor(), { choices: { slug } });
    expect(second.problem().fields?.[0]).toMatchObject({ pointer: "/choices/slug" });
    expect((await publish(await newVendor(), { choices: { slug: "Not a slug!" } })).status).toBe(422);
  });

  it("never shows a questionnaire that a buyer wrote, nor answers that are not submitted", async () => {
    const world = await newWorld();
    const refused = await publish(world.vendor, { choices: { requestId: world.requestId } });
    expect(refused.problem().fields?.[0]?.pointer).toBe("/choices/requestId");
  });

  it("shows a standard questionnaire only once it is submitted", async () => {
    const { vendor, draft, submitted } = await newStandardWorld(`PASS${randomIds.id("x").slice(2, 8)}`);
    const refused = await publish(vendor, { choices: { requestId: draft.requestId } });
    expect(refused.problem().fields?.[0]?.pointer).toBe("/choices/requestId");
    expect((await publish(vendor, { choices: { requestId: submitted.requestId } })).status).toBe(200);
  });

  it("is published by owners, one revision at a time", async () => {
    const vendor = await newVendor();
    const id = randomIds.id("psp");
    await publish(vendor, { id });
    expect((await publish(vendor, { id, choices: { title: "Something else" } })).status).toBe(409);
    // The very same once more, as after a lost answer, is published already.
    expect((await publish(vendor, { id })).json().passports.map(({ revision }) => revision)).toEqual([1]);
    expect((await publish({ ...vendor, owner: vendor.contributor })).status).toBe(403);
  });
});
