import { and, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import type { InboxGroup } from "#domain/inbox/groups.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isDueAgain } from "#worker/features/assessments/due-again.repository.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset } from "#worker/storage/list/keyset.ts";
import type { Asker, Paging } from "./asker.ts";

/** The groups that are requests themselves. */
export type AssessmentGroup = Extract<
  InboxGroup,
  "questions" | "submissions" | "bounced" | "declined" | "overdue" | "due-again"
>;

interface Source {
  /** Literals where an index is of such rows alone. */
  readonly where: (asker: Asker) => SQL | undefined;
  /** What is waited for longest comes first. */
  readonly by: SQL;
}

const isOpenProposal = sql`exists (select 1 from decisions where decisions.org_id = assessments.org_id
  and decisions.assessment_id = assessments.id and decisions.state = 'proposed')`;

/** Of requests somebody sent, and for an owner of those whose sender has left. */
const isMine = ({ senders }: Asker): SQL | undefined =>
  senders.length === 1 ? eq(assessments.createdBy, senders[0] ?? "") : inArray(assessments.createdBy, [...senders]);

const sources: Readonly<Record<AssessmentGroup, Source>> = {
  questions: {
    where: () => sql`assessments.question_at is not null and assessments.archived_at is null`,
    by: sql`${assessments.questionAt}`,
  },
  submissions: {
    where: () => sql`assessments.state = 'submitted' and assessments.decided is null and assessments.ended is null
      and assessments.archived_at is null and not ${isOpenProposal}`,
    by: sql`${assessments.submittedAt}`,
  },
  bounced: {
    where: (asker) =>
      and(
        sql`assessments.bounced_at is not null and assessments.archived_at is null and assessments.ended is null`,
        isMine(asker),
      ),
    by: sql`${assessments.bouncedAt}`,
  },
  declined: {
    where: (asker) => and(sql`assessments.ended = 'declined' and assessments.archived_at is null`, isMine(asker)),
    by: sql`${assessments.endedAt}`,
  },
  overdue: {
    where: (asker) => and(eq(assessments.stage, "with-vendor"), lt(assessments.dueOn, asker.today), isMine(asker)),
    by: sql`${assessments.dueOn}`,
  },
  "due-again": {
    where: ({ today }) => isDueAgain(today),
    by: sql`${assessments.reviewOn}`,
  },
};

const isOf = (group: AssessmentGroup, asker: Asker): SQL | undefined =>
  and(eq(assessments.orgId, asker.orgId), sources[group].where(asker));

/** A page of a group, and one row more where there is another page. */
export function assessmentRows(db: Database, group: AssessmentGroup, asker: Asker, { after, most }: Paging) {
  const { where, order } = keyset({ by: sources[group].by, id: assessments.id, direction: "ascending", after });
  return db
    .select({
      id: assessments.id,
      product: assessments.product,
      vendorName: assessments.vendorName,
      since: sql<string | number>`${sources[group].by}`.as("since"),
    })
    .from(assessments)
    .where(and(isOf(group, asker), where))
    .orderBy(...order)
    .limit(most + 1);
}

/** One row for each of a group, up to a number; in its order, so that its index is followed. */
export const assessmentMatches = (db: Database, group: AssessmentGroup, asker: Asker, most: number) =>
  db.select({ id: assessments.id }).from(assessments).where(isOf(group, asker)).orderBy(sources[group].by).limit(most);

export type AssessmentRow = Awaited<ReturnType<typeof assessmentRows>>[number];

export const assessmentEntry = ({ id, product, vendorName, since }: AssessmentRow): InboxEntry => ({
  id,
  assessmentId: id,
  product,
  vendorName,
  about: "",
  who: "",
  on: typeof since === "string" ? since : null,
  at: typeof since === "number" ? since : null,
});
