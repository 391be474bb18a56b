import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { metered, noCost } from "#test/support/worker/meter.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { newWorld, rowsOf, submitComplete } from "#test/worker/requests/world.ts";
import { tellPart } from "#worker/jobs/telling.ts";
import type { MailJob, ToldByTime } from "#worker/ports/mail-job.ts";
import { openDatabase } from "#worker/storage/database.ts";

const numbers = (most: number): string =>
  `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${most})`;
const run = (statement: string, ...values: (string | number)[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();

/** A buyer of so many reviewers, with so many findings that are due on days of their own. */
async function large(reviewers: number, findings: number) {
  const world = await newWorld();
  await submitComplete(world);
  const { orgId } = world.buyer;
  await run(
    `${numbers(reviewers)} insert into people (id, email, name, created_at)
      select ?1 || '_psn' || n, lower(?1) || n || '@buyer.example', 'Reviewer ' || n, 1 from numbers`,
    orgId,
  );
  await run(
    `${numbers(reviewers)} insert into members (org_id, person_id, facet, role, added_at, came_at)
      select ?1, ?1 || '_psn' || n, 'buyer', 'reviewer', n, n from numbers`,
    orgId,
  );
  await run(
    `${numbers(reviewers)} insert into notice_choices (org_id, person_id, topic, rhythm)
      select ?1, ?1 || '_psn' || n, 'condition-due', 'at-once' from numbers`,
    orgId,
  );
  await run(
    `${numbers(findings)} insert into follow_ups (org_id, assessment_id, id, revision, title, waits, on_day)
      select ?1, ?2, 'fnd_' || n, 1, 'Finding ' || n, 'finding-due', ?3 from numbers`,
    orgId,
    world.assessmentId,
    addDays(civilDateOf(Date.now()), 1),
  );
  return world;
}

/** Tells of a kind part after part; gives how many statements each part asked. */
async function inParts(what: ToldByTime, now = Date.now()): Promise<number[]> {
  const statements: number[] = [];
  let job: Extract<MailJob, { kind: "telling" }> | undefined = { kind: "telling", what };
  while (job) {
    const cost = noCost();
    const db = openDatabase(metered(env.DB, cost));
    const deps = dependenciesWith({ db, clock: { now: () => now }, enqueue: async () => {} });
    const after: readonly string[] | undefined = await tellPart(deps, job);
    statements.push(cost.statements);
    job = after === undefined ? undefined : { ...job, after };
  }
  return statements;
}

describe("what time brings about in a large organisation", () => {
  it("is told in parts that each ask the database less than a thousand things, each thing once to each", async () => {
    const { buyer } = await large(40, 12);
    const parts = await inParts("follow-ups");
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts)).toBeLessThan(1000);
    const told = async () => {
      const [mails, lines] = [
        await rowsOf("select id from mails where org_id = ? and kind = 'notice'", buyer.orgId),
        await rowsOf("select key from notices where org_id = ? and topic = 'condition-due'", buyer.orgId),
      ];
      return mails.length + lines.length;
    };
    const before = await told();
    await inParts("follow-ups");
    expect(await told()).toBe(before);
    expect(await rowsOf("select id from follow_ups where org_id = ? and is_told = 0", buyer.orgId)).toEqual([]);
    const ofOne = await rowsOf(
      "select key from notices where org_id = ? and person_id = ?",
      buyer.orgId,
      buyer.owner.personId,
    );
    expect(ofOne.length).toBeGreaterThanOrEqual(12);
  });

  it("goes out in mails of the day in parts, one to each however many parts it takes", async () => {
    const { buyer } = await large(130, 3);
    await run("delete from notice_choices where org_id = ?", buyer.orgId);
    await inParts("follow-ups");
    const morning = Date.now() + 86_400_000;
    const parts = await inParts("digests", morning);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts)).toBeLessThan(1000);
    const mails = await rowsOf<{ to: string }>(
      "select subject_id as 'to' from mails where org_id = ? and id like 'mail_day_%'",
      buyer.orgId,
    );
    expect(mails.length).toBe(new Set(mails.map(({ to }) => to)).size);
    expect(mails.length).toBeGreaterThanOrEqual(130);
    expect(await rowsOf("select key from notices where org_id = ? and told_at is null", buyer.orgId)).toEqual([]);
  });
});
