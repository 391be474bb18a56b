import { describe, expect, it } from "vitest";
import { call, newPersona, newSession, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { newWorld } from "#test/support/worker/world.ts";

const view = async (who: Persona | string) => (await call(who, "GET /api/vendor/suppliers")).json();

/** Somebody who sells for the organisation that bought in a world, and buys for it too if told. */
async function sellerOf(world: Awaited<ReturnType<typeof newWorld>>, { alsoBuys }: { alsoBuys: boolean }) {
  const { orgId } = world.buyer;
  const seller = await newPersona({ orgId, facet: "vendor", role: "owner" });
  const { email, name } = seller;
  const named = { facet: "buyer", email, name, role: "reviewer", status: "active", revision: 0 } as const;
  if (alsoBuys) await call(world.buyer.owner, "PUT /api/buyer/members", { body: named });
  return seller;
}

describe("a vendor's own suppliers", () => {
  it("are out of sight for somebody who only sells, even in the same organisation", async () => {
    const world = await newWorld("SUPPLYAPART");
    const seller = await sellerOf(world, { alsoBuys: false });
    expect(await view(seller)).toEqual({ isBuyer: false, results: [] });
    const kept = await call(seller, "POST /api/vendor/suppliers/:id/evidence", {
      params: { id: world.submitted.assessmentId },
    });
    expect(kept.status).toBe(404);
  });

  it("can be asked once an owner has become a buyer there, and never by a contributor's word", async () => {
    const vendor = await newVendor();
    expect((await call(vendor.contributor, "POST /api/vendor/suppliers/buying")).status).toBe(403);
    await call(vendor.owner, "POST /api/vendor/suppliers/buying");
    const buying = await newSession(vendor.owner.personId, { orgId: vendor.orgId, facet: "buyer" });
    expect((await call(buying, "GET /api/buyer/assessments")).status).toBe(200);
  });

  it("are no way into a buying side that has its own people: its owners say who belongs there", async () => {
    const world = await newWorld("SUPPLYOWNED");
    const seller = await sellerOf(world, { alsoBuys: false });
    const answer = await call(seller, "POST /api/vendor/suppliers/buying");
    expect([answer.status, answer.problem().code]).toEqual([409, "buys-already"]);
    const inside = { orgId: world.buyer.orgId, facet: "buyer" } as const;
    expect((await call(seller, "POST /api/session/organisation", { body: inside })).status).toBe(404);
  });

  it("are no way back for an owner of the buying side who was removed", async () => {
    const vendor = await newVendor();
    const { owner, orgId } = vendor;
    await call(owner, "POST /api/vendor/suppliers/buying");
    const buying = await newSession(owner.personId, { orgId, facet: "buyer" });
    const other = { facet: "buyer", email: "other@vendor.example", name: "Other", role: "owner" } as const;
    const as = async (body: object) =>
      (await call(buying, "PUT /api/buyer/members", { wrong: { ...other, status: "active", ...body } })).status;
    expect(await as({ revision: 0 })).toBe(200);
    expect(await as({ email: owner.email, status: "removed", revision: 1 })).toBe(200);
    const again = await call(owner, "POST /api/vendor/suppliers/buying");
    expect([again.status, again.problem().code]).toEqual([409, "buys-already"]);
  });

  it("are begun once, however often and by how many owners at once", async () => {
    const { owner, orgId } = await newVendor();
    const second = await newPersona({ orgId, facet: "vendor", role: "owner" });
    const begun = await Promise.all([owner, second].map((who) => call(who, "POST /api/vendor/suppliers/buying")));
    expect(begun.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = begun[0]?.status === 200 ? owner : second;
    expect((await call(first, "POST /api/vendor/suppliers/buying")).status).toBe(200);
  });

  it("leave a result that goes into the evidence: what was found, never what they said", async () => {
    const world = await newWorld("SUPPLYCHAIN");
    const seller = await sellerOf(world, { alsoBuys: true });
    const { results } = await view(seller);
    expect(results).toMatchObject([{ supplier: "SUPPLYCHAIN vendor" }]);
    const params = { id: results[0]?.assessmentId ?? "" };
    const kept = (await call(seller, "POST /api/vendor/suppliers/:id/evidence", { params })).json();
    expect(kept).toMatchObject({ kind: "document", mediaType: "text/plain" });
    const { text } = await call(seller, "GET /api/vendor/evidence/:id/file", { params: { id: kept.id } });
    expect(text).toContain("Supplier: SUPPLYCHAIN vendor");
    expect(text).toMatch(/assured of .* claimed/);
    expect(text).not.toContain("SUPPLYCHAIN explanation");
    expect(text).not.toContain("SUPPLYCHAIN history");
  });
});
