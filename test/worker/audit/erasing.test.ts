import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Facet } from "#domain/access/roles.ts";
import { wordsKeptForDays } from "#domain/audit/kept-for.ts";
import { type Buyer, call, newBuyer, newPersona, type Persona } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { runHourlyWork } from "#worker/jobs/hourly.ts";
import { randomIds } from "#worker/ports/ids.ts";

const erase = ({ cookie, facet }: Persona, personId: string) =>
  call(cookie, `POST /api/${facet}/log/erasures`, { body: { personId } });

/** Something that is written down of somebody, with where they came from. */
const leaveWords = ({ cookie, facet, orgId }: Persona) =>
  call(cookie, `POST /api/${facet}/exports`, { body: { what: "log", format: "CSV", subject: orgId } });

const remove = async ({ owner }: Pick<Buyer, "owner">, { facet, email, name, role }: Persona) => {
  const body = { facet, email, name, role, status: "removed", revision: 1 } as const;
  expect((await call(owner.cookie, `PUT /api/${facet}/members`, { body })).status).toBe(200);
};

const entriesOf = async ({ cookie, facet }: Persona) =>
  (await call(cookie, `GET /api/${facet}/log`, {})).json().entries.toReversed();
/** Whose words are kept in the log of a side. */
const keptOf = async (orgId: string, facet: Facet): Promise<string[]> =>
  (
    await env.DB.prepare("select person_id from audit_clear where org_id = ? and facet = ? order by at")
      .bind(orgId, facet)
      .all<{ person_id: string }>()
  ).results.map(({ person_id }) => person_id);

describe("an owner who erases what somebody left in the log", () => {
  it("takes away where they came from and what they typed, of them alone; what they did stays, and that it was erased", async () => {
    const buyer = await newBuyer();
    const { owner, reviewer, procurement } = buyer;
    await leaveWords(reviewer);
    await leaveWords(procurement);
    await remove(buyer, reviewer);
    const before = await entriesOf(owner);
    expect((await erase(owner, reviewer.personId)).json()).toEqual({ erased: 1 });
    const after = await entriesOf(owner);
    expect(after[0]).toEqual({ ...before[0], from: "erased" });
    expect(after[1]).toEqual(before[1]);
    expect(
      after
        .at(-1)
        ?.says.map(({ text }) => text)
        .join(""),
    ).toBe(`erased from this log where ${reviewer.name} came from, and what ${reviewer.name} typed`);
    const { results } = await env.DB.prepare("select leaf_hash from audit_leaves where org_id = ?")
      .bind(owner.orgId)
      .all();
    expect(results).toHaveLength(after.length);
  });

  it("reaches neither the log of another organisation nor that of the other side", async () => {
    const [buyer, other] = [await newBuyer(), await newBuyer()];
    const { owner, reviewer } = buyer;
    const sides = [
      { orgId: other.orgId, facet: "buyer", role: "reviewer" },
      { orgId: buyer.orgId, facet: "vendor", role: "contributor" },
    ] as const;
    await leaveWords(reviewer);
    const { personId, email, name } = reviewer;
    for (const { orgId, facet, role } of sides) {
      const there = await newPersona({ orgId, facet, role });
      await env.DB.prepare("update members set person_id = ? where person_id = ?").bind(personId, there.personId).run();
      await env.DB.prepare("update sessions set person_id = ? where person_id = ?")
        .bind(personId, there.personId)
        .run();
      await leaveWords({ ...there, personId, email, name });
    }
    await remove(buyer, reviewer);
    // Whoever still acts for another organisation, or for the other side, is forgotten here all the same.
    expect((await erase(owner, personId)).json()).toEqual({ erased: 1 });
    expect(await keptOf(buyer.orgId, "buyer")).not.toContain(personId);
    expect(await keptOf(other.orgId, "buyer")).toContain(personId);
    expect(await keptOf(buyer.orgId, "vendor")).toContain(personId);
  });

  it("is refused while they still belong there, so that nobody covers their own steps", async () => {
    const { owner, reviewer } = await newBuyer();
    await leaveWords(owner);
    await leaveWords(reviewer);
    for (const { personId } of [owner, reviewer])
      expect((await erase(owner, personId)).problem().code).toBe("still-belongs");
    expect(await keptOf(owner.orgId, "buyer")).toEqual([owner.personId, reviewer.personId]);
  });

  it("does it once, however often it is sent", async () => {
    const buyer = await newBuyer();
    const { owner, reviewer } = buyer;
    await leaveWords(reviewer);
    await remove(buyer, reviewer);
    await erase(owner, reviewer.personId);
    expect((await erase(owner, reviewer.personId)).json()).toEqual({ erased: 0 });
    const acts = await env.DB.prepare("select seq from audit_leaves where org_id = ? and action = 'log.words-erased'")
      .bind(owner.orgId)
      .all();
    expect(acts.results).toHaveLength(1);
  });
});

describe("the words beside entries of the log", () => {
  it("are forgotten once they are old, by whomever; newer ones stay", async () => {
    const { owner } = await newBuyer();
    const day = 86_400_000;
    const now = Date.now();
    const old = randomIds.id("psn");
    const insert = env.DB.prepare(
      "insert into audit_clear (org_id, leaf_id, person_id, salt, clear_json, at, facet) values (?, ?, ?, ?, '{}', ?, 'buyer')",
    );
    const ages = [wordsKeptForDays * day + 1, wordsKeptForDays * day - day];
    await env.DB.batch(
      ages.map((age, n) => insert.bind(owner.orgId, `log_${n}`, `${old}_${n}`, "s".repeat(43), now - age)),
    );
    await runHourlyWork(dependenciesWith({ clock: { now: () => now } }));
    expect(await keptOf(owner.orgId, "buyer")).toEqual([`${old}_1`]);
  });
});
