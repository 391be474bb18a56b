import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { ScoreHistory, ScoreThatDay } from "#contract/score-history.ts";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { figuresOf } from "#domain/score-history/figures.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { aCertificate, firstScoredQuestion, today } from "#test/support/worker/filled-dossier.ts";
import { call, callAny } from "#test/support/worker/portal.ts";
import { assessmentIdOf } from "#test/support/worker/requests.ts";
import { rescoreEverything } from "#test/support/worker/rescore-everything.ts";
import { conclude } from "#test/support/worker/review-steps.ts";
import { newSubmitted, type Submitted } from "#test/support/worker/submitted.ts";
import { callBy, dependenciesWith, keptJobs, noonOf } from "#test/support/worker/use-case-call.ts";
import { enqueueDue } from "#worker/features/reviewing/rescore.usecases.ts";
import { forgetHistoryEffect } from "#worker/features/reviewing/score-history.repository.ts";
import { viewScoreOn } from "#worker/features/score-history/score-history.usecases.ts";

const lapsed = addDays(aCertificate.expires ?? "", 1);

const historyOf = async (
  { buyer, assessmentId }: Submitted,
  query: Record<string, string> = {},
): Promise<ScoreHistory> =>
  (
    await call(buyer.auditor, "GET /api/buyer/assessments/:id/score-history", { params: { id: assessmentId }, query })
  ).json();
const kindsOf = ({ entries }: ScoreHistory): string[][] =>
  entries.map(({ reasons }) => reasons.map(({ kind }) => kind));

async function summaryOf({ buyer, assessmentId }: Submitted): Promise<Summary> {
  const statement = "select summary_json from summaries where org_id = ? and assessment_id = ?";
  const json = await env.DB.prepare(statement).bind(buyer.orgId, assessmentId).first<string>("summary_json");
  return JSON.parse(json ?? "null");
}

const stoodOn = ({ buyer, assessmentId }: Submitted, on: string): Promise<ScoreThatDay> =>
  viewScoreOn(callBy(buyer.auditor, { clock: noonOf(addDays(lapsed, 30)) }), {
    assessmentId: assessmentIdOf({ id: assessmentId }),
    on,
  });

/** Two conclusions today, one of them without effect on any figure, and then time alone. */
async function livedThrough(): Promise<Submitted> {
  const of = await newSubmitted();
  const { reviewer } = of.buyer;
  await conclude(reviewer, of, { kind: "certificate", subject: "cert_1", body: confirmed });
  const question = firstScoredQuestion(of.dossier);
  await conclude(reviewer, of, { kind: "answer", subject: question, body: { level: 0 } });
  await conclude(reviewer, of, { kind: "answer", subject: question, body: { level: 0 }, revision: 1, reason: "Again" });
  for (let day = addDays(today, 30); day < addDays(lapsed, 30); day = addDays(day, 30))
    await rescoreEverything(noonOf(day));
  return of;
}

describe("the history of a score", () => {
  it("has a row with its reasons for every change and none where nothing moved, and ends with the stored score", async () => {
    const of = await livedThrough();
    const history = await historyOf(of);
    expect(kindsOf(history).slice(-3)).toEqual([["answers-judged"], ["certificate-checked"], ["handed-in"]]);
    expect(kindsOf(history).flat()).toContain("certificate-expired");
    expect(history.entries[0]?.figures).toEqual(figuresOf(await summaryOf(of)));
    for (const { figures, before } of history.entries) expect(figures).not.toEqual(before);
    expect(history.total).toBe(history.entries.length);
  });

  it("is what stood on the day of each row, worked out anew from what was frozen then", async () => {
    const of = await livedThrough();
    const rows = (await historyOf(of)).entries;
    const lastOfDay = new Map(rows.toReversed().map((row) => [civilDateOf(row.at), row]));
    expect(lastOfDay.size).toBeGreaterThan(2);
    for (const [day, row] of lastOfDay) {
      const { stood } = await stoodOn(of, day);
      expect(stood && figuresOf(stood.summary)).toEqual(row.figures);
    }
    expect((await stoodOn(of, addDays(today, -1))).stood).toBeNull();
  });

  it("comes in pages, each row with what it was before", async () => {
    const of = await livedThrough();
    const whole = (await historyOf(of)).entries;
    const first = await historyOf(of, { most: "2" });
    const second = await historyOf(of, { most: "200", before: String(first.next) });
    expect([...first.entries, ...second.entries]).toEqual(whole);
    expect(second.next).toBeNull();
    expect(whole.slice(0, -1).map(({ before }) => before)).toEqual(whole.slice(1).map(({ figures }) => figures));
  });

  it("keeps the policy of a day, whatever it is scored by now", async () => {
    const of = await newSubmitted();
    const { owner, orgId } = of.buyer;
    const before = (await historyOf(of)).entries[0]?.figures;
    await env.DB.prepare(
      "insert into policy_versions select org_id, 2, sha256, ?, published_by, 1 from policy_versions where org_id = ?",
    )
      .bind(JSON.stringify({ assurance: { asserted: 0.1 } }), orgId)
      .run();
    await env.DB.batch(
      ["submissions set submitted_at", "score_history set at"].map((column) =>
        env.DB.prepare(`update ${column} = ? where org_id = ?`).bind(Date.now() - 5 * 86_400_000, orgId),
      ),
    );
    const moved = await call(owner, "POST /api/buyer/assessments/:id/policy", {
      params: { id: of.assessmentId },
      body: { version: 2 },
    });
    expect(moved.status, moved.text).toBe(200);
    expect(kindsOf(await historyOf(of))).toEqual([["policy-moved"], ["handed-in"]]);
    const { stood } = await stoodOn(of, addDays(today, -2));
    expect(stood?.policyVersion).toBe(1);
    expect(stood?.summary.overall?.assured).toBeCloseTo(before?.assured ?? Number.NaN, 9);
    expect((await stoodOn(of, today)).stood).toMatchObject({ policyVersion: 2, isPolicyKnown: true });
  });

  it("says of a day from before it was kept that nobody knows the policy of then", async () => {
    const of = await newSubmitted();
    await env.DB.batch([
      env.DB.prepare("update submissions set submitted_at = ? where org_id = ?").bind(
        Date.now() - 5 * 86_400_000,
        of.buyer.orgId,
      ),
      env.DB.prepare('update score_history set reasons_json = \'[{"kind":"began"}]\' where org_id = ?').bind(
        of.buyer.orgId,
      ),
    ]);
    const known = async (day: string) => (await stoodOn(of, day)).stood?.isPolicyKnown;
    expect([await known(addDays(today, -2)), await known(today)]).toEqual([false, true]);
  });

  it("says of a day that has not come, or that nothing stood on, so; and gives the dossier of one that did", async () => {
    const of = await newSubmitted();
    const params = { id: of.assessmentId };
    const on = (day: string) =>
      call(of.buyer.auditor, "GET /api/buyer/assessments/:id/as-it-stood", { params, query: { on: day } });
    expect((await on(addDays(today, 2))).status).toBe(422);
    expect((await on("2027-02-30")).status).toBe(422);
    expect((await on(addDays(today, -1))).json()).toEqual({ on: addDays(today, -1), stood: null });
    const file = (day: string) =>
      callAny(of.buyer.auditor, "GET /api/buyer/assessments/:id/dossier", { params, query: { on: day } });
    expect(JSON.parse((await file(today)).text)).toMatchObject({ asOf: today, dossier: 2 });
    expect((await file(addDays(today, -1))).status).toBe(409);
  });
});

describe("what was handed in and taken back unread", () => {
  it("has no history, and stands on no day, also while it had not been taken back", async () => {
    const of = await newSubmitted();
    const { buyer, assessmentId } = of;
    await env.DB.prepare("update submissions set submitted_at = ? where org_id = ?")
      .bind(Date.now() - 5 * 86_400_000, buyer.orgId)
      .run();
    const { db } = dependenciesWith();
    const key = { orgId: buyer.orgId, assessmentId: assessmentIdOf({ id: assessmentId }) };
    await db.batch([forgetHistoryEffect(db, key)]);
    await env.DB.prepare("update submissions set withdrawn_at = ? where org_id = ?")
      .bind(Date.now(), buyer.orgId)
      .run();
    expect((await historyOf(of)).entries).toEqual([]);
    expect((await stoodOn(of, addDays(today, -2))).stood).toBeNull();
  });
});

describe("a decision", () => {
  it("stands beside what the score was when it fell, and what it is now", async () => {
    const of = await newSubmitted();
    const { buyer, assessmentId } = of;
    const tracked = async () =>
      (await call(buyer.auditor, "GET /api/buyer/assessments")).json().entries.find(({ id }) => id === assessmentId);
    expect((await tracked())?.atDecision).toBeNull();
    await env.DB.prepare("update assessments set decided = 'approve', decided_at = ? where org_id = ?")
      .bind(Date.now(), buyer.orgId)
      .run();
    const [then] = (await historyOf(of)).entries;
    expect((await tracked())?.atDecision).toEqual(then?.figures);
    await conclude(buyer.reviewer, of, {
      kind: "answer",
      subject: firstScoredQuestion(of.dossier),
      body: { level: 0 },
    });
    const now = await tracked();
    expect(now?.atDecision).toEqual(then?.figures);
    expect(now?.score?.overall?.assured).toBeLessThan(then?.figures.assured ?? 0);
  });
});

/** As many more of a row as are told, each under another name. */
async function manyMore(of: {
  readonly table: string;
  readonly named: string;
  readonly orgId: string;
  readonly n: number;
}) {
  const named = env.DB.prepare("select name from pragma_table_info(?)").bind(of.table);
  const names = (await named.all<{ name: string }>()).results.map(({ name }) => name);
  const columns = names.map((name) => (name === of.named ? "'asm_more' || n" : name)).join(", ");
  await env.DB.prepare(
    `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)
     insert into ${of.table} (${names.join(", ")}) select ${columns} from ${of.table}, numbers where org_id = ?2`,
  )
    .bind(of.n, of.orgId)
    .run();
}

describe("the hourly work", () => {
  it("has all scored again that is due, each once, however much it is", async () => {
    const of = await newSubmitted();
    const { orgId } = of.buyer;
    await manyMore({ table: "assessments", named: "id", orgId, n: 1205 });
    await manyMore({ table: "summaries", named: "assessment_id", orgId, n: 1205 });
    const { jobs, enqueue } = keptJobs();
    await enqueueDue(dependenciesWith({ enqueue, clock: noonOf(lapsed) }));
    const ours = jobs
      .flatMap((job) => (job.kind === "rescore" ? job.assessments : []))
      .filter((one) => one.orgId === orgId);
    expect(ours).toHaveLength(1206);
    expect(new Set(ours.map(({ assessmentId }) => assessmentId)).size).toBe(1206);
    await env.DB.prepare("delete from summaries where org_id = ?").bind(orgId).run();
  });
});
