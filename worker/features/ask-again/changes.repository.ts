import { type SQL, sql } from "drizzle-orm";
import type { Cause } from "#domain/ask-again/cause.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { askAgain } from "#worker/features/decided-on/ask-again.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

type ToldChange = Extract<Cause, { readonly cause: "change" }>;

/** So many changes of the vendor's that nobody judged may stand beside a decision: what is more is said in a message. */
export const mostChanges = 20;

/** How many changes stand beside a decision that one side told and nobody judged. */
export const countChanges = (
  db: Database,
  { said, ...of }: AssessmentKey & Pick<ToldChange, "said">,
): Promise<number> => db.$count(askAgain, isOpenChange(of, said));
const isOpenChange = (of: AssessmentKey, said: ToldChange["said"]): SQL =>
  sql`(ask_again.org_id = ${of.orgId} and ask_again.assessment_id = ${of.assessmentId} and ask_again.cause = 'change' and ask_again.closed is null and ask_again.detail_json ->> '$.said' = ${said})`;

interface SaidChange extends AssessmentKey {
  readonly id: string;
  readonly detail: ToldChange;
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
        and (select count(*) from ask_again where ${isOpenChange(of, detail.said)}) < ${mostChanges}`,
  ),
  ...assertOneChanged(db),
];
