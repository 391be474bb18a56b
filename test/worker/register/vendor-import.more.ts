import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { ImportedVendor } from "#contract/vendor-import.schema.ts";
import { productBody } from "#test/support/register-bodies.ts";
import { beginImport, rowSaying } from "#test/support/worker/import-steps.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";

const size = 100;
const count = 10_000;

/** Of a hundred vendors one has a day that is none, one the name of a vendor before without its form, and one nobody to ask. */
const list: readonly ImportedVendor[] = Array.from({ length: count }, (_, at) => {
  const contract = { number: "", value: null, currency: "", startsOn: null, noticeDays: null };
  if (at % size === 7) return rowSaying(at + 2, { name: `V ${at}`, contract: { ...contract, endsOn: "2027-02-29" } });
  if (at % size === 8) return rowSaying(at + 2, { name: `v ${at - 2}`.toUpperCase(), country: "Ireland" });
  const contacts = at % size === 9 ? [] : [{ name: "Ana", email: "ana@agency.example", role: "" }];
  return rowSaying(at + 2, { name: `V ${at}`, legalName: `V ${at} Ltd`, contacts }, [productBody(`P${at}`)]);
});
const portions = Array.from({ length: count / size }, (_, at) => list.slice(at * size, (at + 1) * size));

const store = ({ procurement }: Buyer, id: string, vendors: readonly ImportedVendor[], isLast: boolean) =>
  call(procurement, "POST /api/buyer/vendor-imports/:id/portions", {
    params: { id },
    body: { vendors: [...vendors], isLast },
  });

/** All that an organisation's register says, but for what was drawn by chance. */
async function registerOf({ orgId }: Buyer): Promise<unknown> {
  const read = async (sql: string) => (await env.DB.prepare(sql).bind(orgId).all()).results;
  return [
    await read("select name, name_key, domain, revision, body_json from vendors where org_id = ? order by name"),
    await read("select name, body_json from vendor_products where org_id = ? order by name"),
    await read("select counted_as, n from vendor_counts where org_id = ? and n > 0 order by counted_as"),
    await read("select word, count(*) as n from list_words where org_id = ? group by word order by word"),
  ];
}

it("ends with the same register of 10,000 lines, whether it ran through or was killed again and again, and leaves none when taken back", async () => {
  const [through, killed] = [await newBuyer("Through"), await newBuyer("Killed")];
  const id = await beginImport(through);
  for (const [at, portion] of portions.entries()) {
    const stored = await store(through, id, portion, at === portions.length - 1);
    const fates = stored.json().lines.map((line) => line.is);
    expect([fates[7], fates[8], fates.filter((is) => is === "new").length]).toEqual(["refused", "changed", 98]);
  }
  const again = await beginImport(killed);
  // Twice it stops somewhere, and begins at the first line.
  for (const end of [30, 64, portions.length])
    for (const [at, portion] of portions.slice(0, end).entries())
      expect((await store(killed, again, portion, at === portions.length - 1)).status).toBe(200);
  const [one, other] = [await registerOf(through), await registerOf(killed)];
  expect(other).toEqual(one);
  let takenBack = 0;
  for (let isDone = false; !isDone; ) {
    const undone = await call(killed.procurement, "POST /api/buyer/vendor-imports/:id/undo", { params: { id: again } });
    const portion = undone.json();
    expect(portion.left).toEqual([]);
    takenBack += portion.takenBack;
    isDone = portion.isDone;
  }
  expect(takenBack).toBe(9800);
  expect(await registerOf(killed)).toEqual([[], [], [], []]);
}, 900_000);
