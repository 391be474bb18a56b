import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { type Buyer, call } from "#test/support/worker/portal.ts";
import { pagesOf } from "#test/support/worker/whole-list.ts";
import { buyerOfPortfolio } from "./portfolio-world.ts";

type Query = Readonly<Record<string, string>>;
const today = civilDateOf(Date.now());
const run = (sql: string, ...values: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

const page = async ({ auditor }: Buyer, query: Query = {}) =>
  (await call(auditor, "GET /api/buyer/calendar", { query })).json();
async function whole(buyer: Buyer, most: number, query: Query = {}) {
  const pages = await pagesOf((place) => page(buyer, { ...query, ...place }), most);
  return { entries: pages.flatMap(({ entries }) => entries), total: pages[0]?.total, pages };
}

/** Days of every kind around today, so close that many things fall on one of them; some are over. */
async function buyerOfDays(count: number): Promise<Buyer> {
  const buyer = await buyerOfPortfolio(count);
  const { orgId } = buyer;
  const near = (every: number) => `date('${today}', ((sent_at * 7919) % ${every} - 2) || ' days')`;
  const ofTold = "from assessments where org_id = ? and id like 'asm\\_org%' escape '\\'";
  const isScored = "and state = 'submitted'";
  await run(`update assessments set due_on = ${near(5)} where org_id = ?`, orgId);
  await run(
    `insert into certificate_days (org_id, assessment_id, id, name, ends_on, is_told)
      select org_id, id, 'crt_1', 'Certificate', ${near(6)}, 0 ${ofTold} ${isScored}`,
    orgId,
  );
  await run(
    `update summaries set next_change_on = (select ${near(4)} from assessments
      where assessments.org_id = summaries.org_id and id = assessment_id) where org_id = ?`,
    orgId,
  );
  for (const [waits, id, every] of [
    ["finding-due", "fnd_1", 5],
    ["condition-due", "cond.1", 3],
    ["acceptance-ends", "fnd_2", 4],
    ["acceptance-asked", "fnd_3", 4],
  ] as const)
    await run(
      `insert into follow_ups (org_id, assessment_id, id, revision, title, waits, on_day, is_over)
        select org_id, id, '${id}', 1, 'Title of ${id}', '${waits}', ${near(every)}, 0 ${ofTold} ${isScored}`,
      orgId,
    );
  return buyer;
}

/** How many of each kind there are, from the rows themselves. */
async function expected({ orgId }: Buyer): Promise<Record<string, number>> {
  const count = async (sql: string): Promise<number> =>
    (await env.DB.prepare(sql).bind(orgId, today).first<number>("n")) ?? 0;
  return {
    "acceptance-ends": await count(
      "select count(*) as n from follow_ups where org_id = ?1 and waits = 'acceptance-ends' and ?2 <> ''",
    ),
    "answers-due": await count(
      "select count(*) as n from assessments where org_id = ?1 and state <> 'submitted' and ?2 <> ''",
    ),
    "certificate-expires": await count(
      "select count(*) as n from certificate_days where org_id = ?1 and ends_on >= ?2",
    ),
    "finding-due": await count(
      "select count(*) as n from follow_ups where org_id = ?1 and waits in ('finding-due', 'condition-due') and ?2 <> ''",
    ),
    "score-changes": await count(
      `select count(*) as n from summaries where org_id = ?1 and next_change_on >= ?2 and not exists (
        select 1 from certificate_days where certificate_days.org_id = summaries.org_id
          and certificate_days.assessment_id = summaries.assessment_id and ends_on = next_change_on)`,
    ),
  };
}

describe("what comes up, page by page", () => {
  it("gives each day once in pages of any size, the earliest first, with a true total", async () => {
    const buyer = await buyerOfDays(60);
    const counts = await expected(buyer);
    const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
    for (const n of Object.values(counts)) expect(n).toBeGreaterThan(5);
    for (const most of [3, 7, 200]) {
      const { entries, total } = await whole(buyer, most);
      expect(total).toBe(all);
      expect(entries).toHaveLength(all);
      expect(new Set(entries.map((one) => JSON.stringify(one))).size, `pages of ${most}`).toBe(all);
      const found = Object.fromEntries(
        [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, of]) => [kind, of.length]),
      );
      expect(found).toEqual(counts);
      const places = entries.map(({ on, kind, assessmentId }) => `${on} ${kind} ${assessmentId}`);
      expect(places).toEqual(places.toSorted());
    }
  });

  it("is of the vendors that the portfolio finds, and of no other", async () => {
    const buyer = await buyerOfDays(60);
    const every = (await whole(buyer, 200)).entries;
    for (const query of [{ show: "to-review" }, { search: "vendor3" }, { rating: "low", show: "to-review" }]) {
      const lines = await pagesOf(
        async (place) =>
          (await call(buyer.auditor, "GET /api/buyer/portfolio", { query: { ...query, ...place } })).json(),
        200,
      );
      const shown = new Set(lines.flatMap(({ entries }) => entries.map(({ id }) => id)));
      const { entries, total } = await whole(buyer, 7, query);
      expect(entries.length, JSON.stringify(query)).toBeGreaterThan(0);
      expect(entries).toEqual(every.filter(({ assessmentId }) => shown.has(assessmentId)));
      expect(total).toBe(entries.length);
    }
  });

  it("forgets what merely ran out and what was put away, and keeps what is overdue", async () => {
    const buyer = await buyerOfDays(30);
    const before = (await whole(buyer, 200)).entries;
    const yesterday = addDays(today, -1);
    expect([...new Set(before.filter(({ on }) => on <= yesterday).map(({ kind }) => kind))].sort()).toEqual([
      "acceptance-ends",
      "answers-due",
      "finding-due",
    ]);
    const away = before.find(({ kind }) => kind === "certificate-expires")?.assessmentId ?? "";
    await run("update assessments set archived_at = 1 where org_id = ? and id = ?", buyer.orgId, away);
    const { entries, total } = await whole(buyer, 4);
    expect(entries).toEqual(before.filter(({ assessmentId }) => assessmentId !== away));
    expect(total).toBe(entries.length);
  });

  it("says that there are more than a thousand, and still gives all of them", async () => {
    const buyer = await buyerOfDays(450);
    const { entries, total } = await whole(buyer, 200);
    expect(total).toBeNull();
    expect(entries.length).toBe(Object.values(await expected(buyer)).reduce((sum, n) => sum + n, 0));
    expect(new Set(entries.map((one) => JSON.stringify(one))).size).toBe(entries.length);
  });
});
