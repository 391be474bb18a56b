import { describe, expect, it } from "vitest";
import { call, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { certificateBody, rowsOf, saveCertificate, systemBody, uploadText } from "../requests/world.ts";

const save = (who: Persona, of: { id?: string; revision?: number; name?: string }) =>
  call(who, "PUT /api/vendor/systems/:id", {
    params: { id: of.id ?? "sys_triage" },
    body: { revision: of.revision ?? 0, body: { ...systemBody, name: of.name ?? "Triage" } },
  });
const systems = async (who: Persona) => (await call(who, "GET /api/vendor/systems")).json();

describe("the inventory of AI systems", () => {
  it("keeps a system under the id the screen chose, revision by revision", async () => {
    const { owner, contributor } = await newVendor();
    expect((await save(contributor, {})).json()).toMatchObject({ id: "sys_triage", revision: 1 });
    expect((await save(owner, { revision: 1, name: "Triage 2" })).status).toBe(200);
    expect(await systems(contributor)).toMatchObject([{ id: "sys_triage", revision: 2, body: { name: "Triage 2" } }]);
  });

  it("lets one of ten at once change a revision, and overwrites nothing", async () => {
    const { owner, contributor } = await newVendor();
    await save(owner, {});
    const names = Array.from({ length: 10 }, (_, index) => `Name ${index}`);
    const results = await Promise.all(
      names.map((name, index) => save(index % 2 ? owner : contributor, { revision: 1, name })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    const winner = names[results.findIndex(({ status }) => status === 200)];
    expect(await systems(owner)).toMatchObject([{ revision: 2, body: { name: winner } }]);
  });

  it("makes one system when the same new one is sent twice, and keeps it when another is sent under its id", async () => {
    const { owner } = await newVendor();
    const [first, again] = [await save(owner, {}), await save(owner, {})];
    expect(again.text).toBe(first.text);
    const different = await save(owner, { name: "Another" });
    expect(different.problem().code).toBe("stale-revision");
  });

  it("writes one audit leaf a save", async () => {
    const { owner, orgId } = await newVendor();
    await save(owner, {});
    await save(owner, {});
    const leaves = await rowsOf("select action from audit_leaves where org_id = ?", orgId);
    expect(leaves).toEqual([{ action: "ai-system.saved" }]);
  });

  it("belongs to its vendor: the same id at another vendor is another system", async () => {
    const [one, two] = [await newVendor(), await newVendor()];
    await save(one.owner, { name: "Mine" });
    expect((await save(two.owner, { revision: 1, name: "Taken over" })).status).toBe(404);
    await save(two.owner, { name: "Theirs" });
    expect(await systems(one.owner)).toMatchObject([{ body: { name: "Mine" } }]);
    expect(await systems(two.owner)).toMatchObject([{ body: { name: "Theirs" } }]);
  });

  it("refuses ids of another kind and fields it does not know", async () => {
    const { owner } = await newVendor();
    for (const id of ["crt_1234", "sys_", "sys_a:b:c", "sys_../..", "SYS_upper"])
      expect((await save(owner, { id })).status).toBe(404);
    const body = { revision: 0, body: { ...systemBody, factors: {} } };
    expect((await call(owner, "PUT /api/vendor/systems/:id", { params: { id: "sys_triage" }, body })).status).toBe(422);
  });
});

describe("certificates", () => {
  it("are kept as printed, with files of the vendor alone", async () => {
    const { owner } = await newVendor();
    const foreign = await uploadText((await newVendor()).owner);
    expect((await saveCertificate(owner, { body: certificateBody({ files: [foreign.id] }) })).status).toBe(422);
    const own = await uploadText(owner);
    const body = certificateBody({ files: [own.id] });
    expect((await saveCertificate(owner, { body })).status).toBe(200);
    const list = (await call(owner, "GET /api/vendor/certificates")).json();
    expect(list).toEqual([{ id: "crt_aims", revision: 1, body }]);
  });

  it("cannot be called verified by the vendor", async () => {
    const { owner } = await newVendor();
    for (const claim of [{ verification: "confirmed" }, { holderConfirmed: true }]) {
      const body = { ...certificateBody(), ...claim };
      expect((await saveCertificate(owner, { body })).status).toBe(422);
    }
    const scope = [{ system: "sys_triage", claimed: "in" as const, reviewed: "in" }];
    expect((await saveCertificate(owner, { body: certificateBody({ scope }) })).status).toBe(422);
  });
});

describe("the history of a certificate's status", () => {
  const save = (who: Persona, revision: number, changes: object) =>
    call(who, "PUT /api/vendor/certificates/:id", {
      params: { id: "crt_aims" },
      body: { revision, body: certificateBody({ ...changes, scope: [] }) },
    });
  const history = async (who: Persona) =>
    (await call(who, "GET /api/vendor/certificates/:id/history", { params: { id: "crt_aims" } })).json();

  it("keeps every status with its day and its reason, and not the saves that left it as it was", async () => {
    const { owner } = await newVendor();
    await save(owner, 0, {});
    await save(owner, 1, { number: "AIMS-2" });
    await save(owner, 2, { status: "suspended", statusSince: "2026-10-01", statusNote: "Audit not held in time" });
    expect(await history(owner)).toMatchObject([
      { status: "active", since: null, saidBy: owner.name },
      { status: "suspended", since: "2026-10-01", note: "Audit not held in time" },
    ]);
  });

  it("is nobody else's", async () => {
    const { owner } = await newVendor();
    await save(owner, 0, {});
    expect(await history((await newVendor()).owner)).toEqual([]);
  });
});
