import { and, asc, eq, gte, sql } from "drizzle-orm";
import { causeSchema } from "#domain/ask-again/cause.schema.ts";
import type { Cause } from "#domain/ask-again/cause.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { isNotAsked } from "#worker/features/assessments/due-again.repository.ts";
import { askAgain } from "#worker/features/decided-on/ask-again.tables.ts";
import { followUps } from "#worker/features/notices/follow-ups.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";

/** Hourly: findings of decided assessments whose day has passed since they were decided. */
export function overdueEffects(
  db: Database,
  { today, at }: { readonly today: CivilDate; readonly at: number },
): [Effect, ...Effect[]] {
  // Literals, so that the index of what was not seen to yet is used.
  const isLate = sql`is_over = 0 and is_gone = 0 and is_late = 0 and waits in ('condition-due', 'finding-due') and on_day < ${today}`;
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

export interface Untold extends AssessmentKey {
  readonly id: string;
  readonly onDay: CivilDate;
  readonly cause: Cause;
  readonly at: number;
}

/** In the order in which they are told: the oldest first. */
export const placeOfUntold = ({ at, orgId, assessmentId, id }: Untold): readonly string[] => [
  String(at),
  orgId,
  assessmentId,
  id,
];

/** Hourly, of every tenant: what nobody was told yet, the oldest first; what is asked again already waits untold. */
export async function listUntold(
  db: Database,
  { after, most }: { readonly after: readonly string[] | undefined; readonly most: number },
): Promise<Untold[]> {
  const { at, orgId, assessmentId, id } = askAgain;
  const [since = "0", org, assessment, reason] = after ?? [];
  const behind =
    after && sql`(${at}, ${orgId}, ${assessmentId}, ${id}) > (${Number(since)}, ${org}, ${assessment}, ${reason})`;
  const rows = await db
    .select({
      orgId: askAgain.orgId,
      assessmentId: askAgain.assessmentId,
      id: askAgain.id,
      at: askAgain.at,
      onDay: askAgain.onDay,
      detailJson: askAgain.detailJson,
    })
    .from(askAgain)
    // Literals, so that the index of what is untold is used.
    .where(
      and(
        gte(at, Number(since)),
        sql`gone_at is null and closed is null and is_over = 0 and is_told = 0`,
        isNotAskedHere,
        behind,
      ),
    )
    .orderBy(asc(at), asc(orgId), asc(assessmentId), asc(id))
    .limit(most);
  return rows.map(({ detailJson, ...row }) => ({ ...row, cause: stored(causeSchema, detailJson) }));
}

const isNotAskedHere = sql`exists (select 1 from assessments where assessments.org_id = ask_again.org_id
  and assessments.id = ask_again.assessment_id and ${isNotAsked})`;

/** It is told now; the batch rolls back when it was already. */
export const toldEffects = (db: Database, { orgId, assessmentId, id }: Untold): [Effect, ...Effect[]] => [
  db
    .update(askAgain)
    .set({ isTold: 1 })
    .where(
      and(
        eq(askAgain.orgId, orgId),
        eq(askAgain.assessmentId, assessmentId),
        eq(askAgain.id, id),
        eq(askAgain.isTold, 0),
      ),
    ),
  ...assertOneChanged(db),
];
