import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type Buyer, call, newBuyer, newPersona, newVendor } from "#test/support/worker/portal.ts";
import { pagesOf } from "#test/support/worker/whole-list.ts";

const page = async ({ owner }: Buyer, query: Readonly<Record<string, string>>) =>
  (await call(owner, "GET /api/buyer/members", { query })).json();

/** So many more people, who were all added in the same moment, long after everybody else. */
async function withPeople(buyer: Buyer, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, n) => `psn_${buyer.orgId.slice(4)}_${n}`);
  const person = env.DB.prepare("insert into people values (?, ?, 'Nell Ode', 1)");
  const member = env.DB.prepare(
    "insert into members (org_id, person_id, facet, role, added_at, known_as) values (?, ?, 'buyer', 'auditor', ?, 'Nell Ode')",
  );
  await env.DB.batch(ids.map((id) => person.bind(id, `${id.toLowerCase()}@harbour.example`)));
  await env.DB.batch(ids.map((id) => member.bind(buyer.orgId, id, 9_000_000_000_000)));
  return ids;
}

describe("the people of a large organisation", () => {
  it("are all there, page by page, each once, with how many they are", async () => {
    const [buyer] = [await newBuyer(), await newBuyer(), await newVendor()];
    const added = await withPeople(buyer, 120);
    const pages = await pagesOf((query) => page(buyer, query));
    const ids = pages.flatMap(({ entries }) => entries.map(({ personId }) => personId));
    const own = [buyer.owner, buyer.procurement, buyer.reviewer, buyer.auditor].map(({ personId }) => personId);
    expect(ids.toSorted()).toEqual([...own, ...added].toSorted());
    expect(pages.map(({ total }) => total)).toEqual([124, 124, 124]);
  });

  it("are those of one side: who sells for the same organisation is in the other list, and is somebody new here", async () => {
    const buyer = await newBuyer();
    const { personId, email, name } = await newPersona({ orgId: buyer.orgId, facet: "vendor", role: "contributor" });
    expect((await page(buyer, {})).entries.map((one) => one.personId)).not.toContain(personId);
    expect((await page(buyer, {})).total).toBe(4);
    const body = { facet: "buyer", email, name, role: "auditor", status: "active", revision: 0 } as const;
    expect((await call(buyer.owner, "PUT /api/buyer/members", { body })).json()).toMatchObject({ revision: 1 });
    const standing = await env.DB.prepare("select role from members where org_id = ? and person_id = ? order by facet")
      .bind(buyer.orgId, personId)
      .all();
    expect(standing.results).toEqual([{ role: "auditor" }, { role: "contributor" }]);
  });

  it("are not changed where nobody of that address is one of them", async () => {
    const { owner } = await newBuyer();
    const body = { facet: "buyer", email: "nobody@harbour.example", name: "Nobody" } as const;
    for (const change of [
      { role: "auditor", status: "active", revision: 3 },
      { role: "auditor", status: "removed", revision: 0 },
    ] as const)
      expect((await call(owner, "PUT /api/buyer/members", { body: { ...body, ...change } })).status).toBe(404);
  });

  it("are changed and removed also where they stand behind five hundred others", async () => {
    const buyer = await newBuyer();
    const last = (await withPeople(buyer, 510)).at(-1) ?? "";
    const body = { facet: "buyer", email: `${last.toLowerCase()}@harbour.example`, name: "Nell Ode" } as const;
    const change = { ...body, role: "reviewer", status: "active", revision: 1 } as const;
    expect((await call(buyer.owner, "PUT /api/buyer/members", { body: change })).json()).toMatchObject({
      personId: last,
      revision: 2,
    });
  });

  it("are asked for from a place that there is", async () => {
    const { owner } = await newBuyer();
    for (const query of [{ after: "nowhere" }, { most: "0" }, { most: "201" }])
      expect((await call(owner, "GET /api/buyer/members", { query })).status).toBe(422);
  });
});
