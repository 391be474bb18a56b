import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { causeSchema } from "#domain/ask-again/cause.schema.ts";
import type { Cause } from "#domain/ask-again/cause.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { PersonId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { askAgain } from "#worker/features/decided-on/ask-again.tables.ts";
import { followUps } from "#worker/features/notices/follow-ups.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";

const isOf = ({ orgId, assessmentId }: AssessmentKey) =>
  and(eq(askAgain.orgId, orgId), eq(askAgain.assessmentId, assessmentId));

/** Why to ask again about an assessment, what was put off, dismissed or is gone too; the newest first. */
export async function listReasons(db: Database, of: AssessmentKey) {
  const rows = await db
    .select({
      id: askAgain.id,
      onDay: askAgain.onDay,
      fromDay: askAgain.fromDay,
      detailJson: askAgain.detailJson,
      at: askAgain.at,
      goneAt: askAgain.goneAt,
      closed: askAgain.closed,
      word: askAgain.saidWord,
      saidBy: sql<string | null>`(select name from people where people.id = ask_again.said_by)`.as("sayer"),
      saidAt: askAgain.saidAt,
    })
    .from(askAgain)
    .where(isOf(of))
    .orderBy(sql`${askAgain.at} desc`, asc(askAgain.id))
    .limit(200);
  return rows.map(({ detailJson, ...row }) => ({ ...row, cause: stored(causeSchema, detailJson) }));
}

interface Reason extends AssessmentKey {
  readonly id: string;
}
interface Settled extends Reason {
  readonly set: {
    readonly closed: "dismissed" | null;
    readonly fromDay: CivilDate;
    readonly word: string | null;
  };
  readonly by: PersonId;
  readonly at: number;
}

/** Puts a reason off, dismisses it, or takes either back; rolls back when its cause is gone or somebody decided anew. */
export const settledEffects = (db: Database, { id, set, by, at, ...of }: Settled): Effect[] => [
  db
    .update(askAgain)
    .set({ closed: set.closed, fromDay: set.fromDay, saidWord: set.word, saidBy: by, saidAt: at })
    .where(
      and(isOf(of), eq(askAgain.id, id), isNull(askAgain.goneAt), sql`coalesce(${askAgain.closed}, '') <> 'decided'`),
    ),
  ...assertOneChanged(db),
];

/** So many changes that nobody judged may stand beside a decision: what is more is said in a message. */
const mostChanges = 20;

interface SaidChange extends AssessmentKey {
  readonly id: string;
  readonly detail: Extract<Cause, { readonly cause: "change" }>;
  readonly today: CivilDate;
  readonly at: number;
}

/** Somebody says that the service or its model changed; rolls back where nothing handed in stands, or too much was said. */
export const changedEffects = (db: Database, { id, detail, today, at, ...of }: SaidChange): Effect[] => [
  db.insert(askAgain).select(
    sql`select ${of.orgId}, ${of.assessmentId}, 'change', ${detail.what}, ${id}, ${id}, ${today},
      ${JSON.stringify(detail)}, ${at}, ${today}, null, null, null, null, null, stage <> 'decided', 1
      from assessments where assessments.org_id = ${of.orgId} and assessments.id = ${of.assessmentId}
        and state = 'submitted' and archived_at is null
        and (select count(*) from ask_again where ask_again.org_id = ${of.orgId}
          and ask_again.assessment_id = ${of.assessmentId} and cause = 'change' and closed is null) < ${mostChanges}`,
  ),
  ...assertOneChanged(db),
];

/** Hourly: findings of decided assessments whose day has passed since they were decided. */
export function overdueEffects(
  db: Database,
  { today, at }: { readonly today: CivilDate; readonly at: number },
): [Effect, ...Effect[]] {
  // Literals, so that the index of what was not seen to yet is used.
  const isLate = sql`is_over = 0 and is_late = 0 and waits in ('condition-due', 'finding-due') and on_day < ${today}`;
  return [
    db
      .insert(askAgain)
      .select(
        sql`select late.org_id, late.assessment_id, 'finding', late.id, late.on_day,
          'agn_' || lower(hex(randomblob(10))), late.on_day, json_object('cause', 'finding', 'title', late.title),
          ${at}, ${today}, null, null, null, null, null, 0, 0
          from (select * from follow_ups where ${isLate}) as late
          cross join assessments on assessments.org_id = late.org_id and assessments.id = late.assessment_id
          where assessments.stage = 'decided' and late.on_day >= date(assessments.decided_at / 1000, 'unixepoch')`,
      )
      .onConflictDoUpdate({
        target: [askAgain.orgId, askAgain.assessmentId, askAgain.cause, askAgain.subject, askAgain.event],
        set: { goneAt: null },
      }),
    db.update(followUps).set({ isLate: 1 }).where(isLate),
  ];
}

export interface Untold extends Reason {
  readonly onDay: CivilDate;
  readonly cause: Cause;
}

/** Hourly, of every tenant: what nobody was told yet, the oldest first. */
export async function listUntold(db: Database, most: number): Promise<Untold[]> {
  const rows = await db
    .select({
      orgId: askAgain.orgId,
      assessmentId: askAgain.assessmentId,
      id: askAgain.id,
      onDay: askAgain.onDay,
      detailJson: askAgain.detailJson,
    })
    .from(askAgain)
    // Literals, so that the index of what is untold is used.
    .where(sql`gone_at is null and closed is null and is_over = 0 and is_told = 0`)
    .orderBy(asc(askAgain.at))
    .limit(most);
  return rows.map(({ detailJson, ...row }) => ({ ...row, cause: stored(causeSchema, detailJson) }));
}

/** It is told now; the batch rolls back when it was already. */
export const toldEffects = (db: Database, { id, ...of }: Reason): [Effect, ...Effect[]] => [
  db
    .update(askAgain)
    .set({ isTold: 1 })
    .where(and(isOf(of), eq(askAgain.id, id), eq(askAgain.isTold, 0))),
  ...assertOneChanged(db),
];
