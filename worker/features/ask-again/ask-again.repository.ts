import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { causeSchema } from "#domain/ask-again/cause.schema.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { PersonId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { askAgain } from "#worker/features/decided-on/ask-again.tables.ts";
import { isReasonOf } from "#worker/features/decided-on/open-reasons.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";

const isOf = ({ orgId, assessmentId }: AssessmentKey) =>
  and(eq(askAgain.orgId, orgId), eq(askAgain.assessmentId, assessmentId));

/** Why to ask again about an assessment, and what was told of the one it follows; over ones too, the newest first. */
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
    .where(isReasonOf(of))
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
