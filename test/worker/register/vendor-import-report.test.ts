import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Body } from "#contract/api.ts";
import type { ReportLine } from "#contract/vendor-import.ts";
import { importsKeptForDays } from "#domain/register/import/kept-for.ts";
import { vendorBody } from "#test/support/register-bodies.ts";
import { beginImport, rowSaying } from "#test/support/worker/import-steps.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { importBody } from "#test/support/worker/register-world.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { forgetOldImports } from "#worker/jobs/forget.ts";
import { randomIds } from "#worker/ports/ids.ts";

type Portion = Body<"POST /api/buyer/vendor-imports/:id/portions">;

async function store({ procurement }: Buyer, id: string, portion: Partial<Portion>) {
  const body = { vendors: [], isLast: true, ...portion };
  const stored = await call(procurement, "POST /api/buyer/vendor-imports/:id/portions", { params: { id }, body });
  expect(stored.status, stored.text).toBe(200);
}
const imports = async ({ procurement }: Buyer, query: Record<string, string> = {}) =>
  (await call(procurement, "GET /api/buyer/vendor-imports", { query })).json();
const report = async ({ procurement }: Buyer, id: string, query: Record<string, string> = {}) =>
  (await call(procurement, "GET /api/buyer/vendor-imports/:id/lines", { params: { id }, query })).json();
const told = ({ row, is, name }: ReportLine) => [row, is, name];

/** An import with a line of each kind. */
async function everyKind(buyer: Buyer): Promise<string> {
  const first = await beginImport(buyer);
  await store(buyer, first, {
    vendors: [
      rowSaying(2, { name: "Lark", country: "Spain", domain: "lark.example" }),
      rowSaying(3, { name: "Alder" }),
    ],
  });
  const id = await beginImport(buyer);
  await store(buyer, id, {
    vendors: [
      { ...rowSaying(2, { name: "Lark", country: "Ireland" }), rows: [2, 9], remarks: ["Put together from 2 rows."] },
      rowSaying(3, { name: "Alder" }),
      rowSaying(4, { name: "Birch" }),
      { ...rowSaying(5, { name: "Lark Two", domain: "lark.example" }), choice: { as: "new" } },
      { ...rowSaying(6, { name: "Lark Three", domain: "lark.example" }), choice: { as: "leave" } },
      rowSaying(7, { name: "" }),
    ],
    refused: [{ row: 8, name: "Cedar", because: ["“x” is no date."] }],
  });
  return id;
}

describe("the report of an import", () => {
  it("tells later of every line: what was new, what changed from what, what was left and why, and how a doubt was decided", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await everyKind(buyer);
    const { entries, total, next } = await report(buyer, id);
    expect(entries.map(told)).toEqual([
      [2, "changed", "Lark"],
      [3, "unchanged", "Alder"],
      [4, "new", "Birch"],
      [5, "new", "Lark Two"],
      [6, "doubt", "Lark Three"],
      [7, "refused", ""],
      [8, "refused", "Cedar"],
    ]);
    expect([total, next]).toEqual([7, null]);
    expect(entries[0]).toMatchObject({
      rows: [2, 9],
      changes: [{ part: "country", from: "Spain", to: "Ireland" }],
      remarks: ["Put together from 2 rows."],
    });
    expect(entries[3]).toMatchObject({ doubt: "same-domain", decided: "new" });
    expect(entries[4]).toMatchObject({ doubt: "same-domain", decided: "leave" });
    expect(entries[6]?.because).toEqual(["“x” is no date."]);
  });

  it("is filtered by result with the true number of each, and comes in pages that leave nothing out", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await everyKind(buyer);
    const refused = await report(buyer, id, { result: "refused" });
    expect([refused.total, refused.entries.map(({ row }) => row)]).toEqual([2, [7, 8]]);
    const { counts } = (await call(buyer.procurement, "GET /api/buyer/vendor-imports/:id", { params: { id } })).json();
    expect(counts).toEqual({ new: 2, changed: 1, unchanged: 1, doubt: 1, refused: 2 });
    const rows: number[] = [];
    let after: string | null = null;
    do {
      const page = await report(buyer, id, { most: "2", ...(after === null ? {} : { after }) });
      rows.push(...page.entries.map(({ row }) => row));
      after = page.next;
    } while (after !== null);
    expect(rows).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it("keeps what a line did when its portion comes again after a stop, and counts it once", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await beginImport(buyer);
    const vendors = [rowSaying(2, { name: "Lark", country: "Spain" })];
    await store(buyer, id, { vendors, isLast: false });
    await store(buyer, id, { vendors, isLast: true });
    const { entries, total } = await report(buyer, id);
    expect([entries.map(told), total]).toEqual([[[2, "new", "Lark"]], 1]);
    expect(entries[0]?.changes.map(({ part }) => part)).toEqual(["name", "country"]);
  });

  it("says of each line that it was taken back, or stays and why, once the import is taken back", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await everyKind(buyer);
    const before = (await report(buyer, id)).entries;
    expect(before.every(({ afterwards }) => afterwards === null)).toBe(true);
    const birch = before[2]?.vendorId ?? "";
    const { revision, body } = (
      await call(buyer.owner, "GET /api/buyer/vendors/:id", { params: { id: birch } })
    ).json();
    const changed = { revision, body: { ...body, note: "Ours" } };
    await call(buyer.owner, "PUT /api/buyer/vendors/:id", { params: { id: birch }, body: changed });
    await call(buyer.procurement, "POST /api/buyer/vendor-imports/:id/undo", { params: { id } });
    expect((await report(buyer, id)).entries.map(({ afterwards }) => afterwards)).toEqual([
      { is: "taken-back", because: null },
      null,
      { is: "left-alone", because: "changed" },
      { is: "taken-back", because: null },
      null,
      null,
      null,
    ]);
  });

  it("is nobody else's", async () => {
    const [buyer, stranger] = [await newBuyer("Harbour"), await newBuyer("Stranger")];
    const id = await everyKind(buyer);
    for (const route of ["GET /api/buyer/vendor-imports/:id", "GET /api/buyer/vendor-imports/:id/lines"] as const)
      expect((await call(stranger.owner, route, { params: { id } })).status).toBe(404);
  });

  it("is forgotten after its time with what was known before, and that there was an import stays", async () => {
    const buyer = await newBuyer("Harbour");
    const [old, recent] = [await everyKind(buyer), await everyKind(buyer)];
    const age = (importsKeptForDays + 1) * 86_400_000;
    await env.DB.prepare("update vendor_imports set stored_at = stored_at - ? where id = ?").bind(age, old).run();
    await forgetOldImports(dependenciesWith({}));
    const shown = (await call(buyer.procurement, "GET /api/buyer/vendor-imports/:id", { params: { id: old } })).json();
    expect(shown).toMatchObject({ isForgotten: true, added: 2, changed: 1, counts: { new: 0, refused: 0 } });
    expect((await report(buyer, old)).entries).toEqual([]);
    expect((await report(buyer, recent)).entries).toHaveLength(7);
    const left = "select count(*) as n from vendor_import_changes where import_id = ?";
    expect(await env.DB.prepare(left).bind(old).first("n")).toBe(0);
    expect(await env.DB.prepare(left).bind(recent).first("n")).toBeGreaterThan(0);
  });
});

describe("the list of imports", () => {
  it("has all of them in pages with their true number, the newest first", async () => {
    const buyer = await newBuyer("Harbour");
    for (let at = 0; at < 25; at++)
      await call(buyer.procurement, "PUT /api/buyer/vendor-imports/:id", {
        params: { id: randomIds.id("vim") },
        body: { ...importBody("A"), fileName: `${at}.csv` },
      });
    const first = await imports(buyer, { most: "20" });
    expect([first.entries.length, first.total]).toEqual([20, 25]);
    const rest = await imports(buyer, { most: "20", after: first.next ?? "" });
    expect([rest.entries.length, rest.next]).toEqual([5, null]);
    expect(new Set([...first.entries, ...rest.entries].map(({ fileName }) => fileName)).size).toBe(25);
  });

  it("finds the import of a file that stopped, however many there were since", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await beginImport(buyer);
    for (let at = 0; at < 3; at++)
      await store(buyer, await beginImport(buyer), { vendors: [rowSaying(2, vendorBody("B"))] });
    const { entries } = await imports(buyer, { stopped: importBody("A").fileHash, most: "1" });
    expect(entries.map((one) => one.id)).toEqual([id]);
  });
});
