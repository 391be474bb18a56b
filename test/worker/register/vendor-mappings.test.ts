import { describe, expect, it } from "vitest";
import type { Body } from "#contract/api.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { keptMappingBody } from "#test/support/worker/register-world.ts";
import { pagesOf } from "#test/support/worker/whole-list.ts";

const keep = ({ procurement }: Buyer, body: Body<"POST /api/buyer/vendor-mappings">) =>
  call(procurement, "POST /api/buyer/vendor-mappings", { body });
const kept = async ({ owner }: Buyer) => (await call(owner, "GET /api/buyer/vendor-mappings", {})).json();
const body = keptMappingBody("A");

describe("how lists of vendors are read", () => {
  it("is kept by the set of headers: their order, case and spaces make no other one, and what is said last holds", async () => {
    const buyer = await newBuyer("Harbour");
    const { id } = (await keep(buyer, body)).json();
    const again = await keep(buyer, { ...body, headers: ["TIER ", "a  Supplier", "tier"] });
    expect(again.json().id).toBe(id);
    const changed = { ...body.mapping, currencies: { "": "EUR" } };
    await keep(buyer, { ...body, mapping: changed });
    const { entries, total } = await kept(buyer);
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({
      headers: ["a supplier", "tier"],
      mapping: changed,
      savedBy: buyer.procurement.name,
    });
    await keep(buyer, keptMappingBody("B"));
    expect((await kept(buyer)).total).toBe(2);
  });

  it("stands in the log once for each time it changed, and not when the same is said again", async () => {
    const buyer = await newBuyer("Harbour");
    await keep(buyer, body);
    await keep(buyer, body);
    const log = (await call(buyer.owner, "GET /api/buyer/log", { query: {} })).json();
    const told = log.entries.filter(({ says }) => says.some(({ text }) => text.includes("lists of vendors are read")));
    expect(told.map(({ who, says }) => [who, says.map(({ text }) => text).join("")])).toEqual([
      [buyer.procurement.name, "kept how lists of vendors are read (2 columns)"],
    ]);
  });

  it("is forgotten when somebody says so, once, and nobody else's is", async () => {
    const [buyer, stranger] = [await newBuyer("Harbour"), await newBuyer("Stranger")];
    const { id } = (await keep(buyer, body)).json();
    await keep(stranger, body);
    const forget = () => call(buyer.procurement, "POST /api/buyer/vendor-mappings/:id/removal", { params: { id } });
    expect((await forget()).status).toBe(200);
    expect((await forget()).status).toBe(404);
    expect([(await kept(buyer)).total, (await kept(stranger)).total]).toEqual([0, 1]);
  });

  it("refuses a column that is none of the headers, and a list without any", async () => {
    const buyer = await newBuyer("Harbour");
    const columns = { name: { header: "elsewhere", nth: 0 } };
    expect((await keep(buyer, { ...body, mapping: { ...body.mapping, columns } })).status).toBe(422);
    expect((await keep(buyer, { headers: [" "], mapping: { ...body.mapping, columns: {} } })).status).toBe(422);
    expect((await kept(buyer)).total).toBe(0);
  });

  it("comes in pages that leave nothing out", async () => {
    const buyer = await newBuyer("Harbour");
    for (let at = 0; at < 5; at++) await keep(buyer, keptMappingBody(`M${at}`));
    const pages = await pagesOf(
      async (query) => (await call(buyer.owner, "GET /api/buyer/vendor-mappings", { query })).json(),
      2,
    );
    expect(new Set(pages.flatMap(({ entries }) => entries.map(({ id }) => id))).size).toBe(5);
  });
});
