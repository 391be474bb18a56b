import { and, eq, type SQL, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import type { InboxGroup } from "#domain/inbox/groups.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isDueByDay } from "#worker/features/assessments/due-again.repository.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset } from "#worker/storage/list/keyset.ts";
import type { Asker, Paging } from "./asker.ts";

/** The groups that are requests themselves. */
export type AssessmentGroup = Extract<
  InboxGroup,
  "questions" | "reviewer-left" | "bounced" | "declined" | "overdue" | "due-again"
>;

interface Source {
  /** Literals where an index is of such rows alone. */
  readonly where: (asker: Asker) => SQL | undefined;
  /** What is waited for longest comes first. */
  readonly by: SQL;
}

interface Sent {
  /** The index of such requests by who sent them. */
  readonly index: string;
  /** Literals where the index is of such rows alone. */
  readonly which: (table: SQL, asker: Asker) => SQL;
}
const sent = {
  bounced: {
    index: "assessments_bounced",
    which: (table) => sql`${table}.bounced_at is not null and ${table}.archived_at is null and ${table}.ended is null`,
  },
  declined: {
    index: "assessments_declined",
    which: (table) => sql`${table}.ended = 'declined' and ${table}.archived_at is null`,
  },
  overdue: {
    index: "assessments_of_sender",
    which: (table, { today }) => sql`${table}.stage = 'with-vendor' and ${table}.due_on < ${today}`,
  },
} as const satisfies Partial<Readonly<Record<AssessmentGroup, Sent>>>;

/**
 * Of requests somebody sent, and for an owner of those whose sender sends no more. Those of several are found by their keys
 * first, each sender's from the index: asked in one go SQLite would look through all that the organisation has.
 */
function isMine(asker: Asker, { index, which }: Sent): SQL | undefined {
  const { orgId, senders } = asker;
  if (senders.length === 1)
    return and(eq(assessments.createdBy, senders[0] ?? ""), which(sql.raw("assessments"), asker));
  return sql`assessments.id in (select mine.id from json_each(${JSON.stringify(senders)})
    cross join assessments as mine indexed by ${sql.raw(index)}
    where mine.org_id = ${orgId} and mine.created_by = json_each.value and ${which(sql.raw("mine"), asker)})`;
}

const sources: Readonly<Record<AssessmentGroup, Source>> = {
  questions: {
    where: () => sql`assessments.question_at is not null and assessments.archived_at is null`,
    by: sql`${assessments.questionAt}`,
  },
  "reviewer-left": {
    where: () => sql`assessments.reviewer_left_at is not null`,
    by: sql`${assessments.reviewerLeftAt}`,
  },
  bounced: { where: (asker) => isMine(asker, sent.bounced), by: sql`${assessments.bouncedAt}` },
  declined: { where: (asker) => isMine(asker, sent.declined), by: sql`${assessments.endedAt}` },
  overdue: { where: (asker) => isMine(asker, sent.overdue), by: sql`${assessments.dueOn}` },
  "due-again": {
    where: isDueByDay,
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
  subjectId: id,
  product,
  vendorName,
  about: "",
  who: "",
  on: typeof since === "string" ? since : null,
  at: typeof since === "number" ? since : null,
});
