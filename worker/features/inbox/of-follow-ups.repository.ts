import { and, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import type { Place } from "#contract/list.schema.ts";
import { addDays } from "#domain/civil-date.ts";
import { type InboxGroup, waitsDaysBefore } from "#domain/inbox/groups.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { followUps } from "#worker/features/notices/follow-ups.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import type { Asker, Paging } from "./asker.ts";

/** The groups that are findings, conditions and risks. */
export type FollowUpGroup = Extract<InboxGroup, "risks-asked" | "conditions" | "risks-ending">;

const isMine = ({ personId }: Asker): SQL => eq(followUps.personId, personId);

const sources: Readonly<Record<FollowUpGroup, (asker: Asker) => SQL | undefined>> = {
  "risks-asked": (asker) =>
    and(isMine(asker), eq(followUps.listedAs, "acceptance-asked"), gte(followUps.onDay, asker.today)),
  conditions: ({ today }) =>
    and(eq(followUps.listedAs, "due"), lte(followUps.onDay, addDays(today, waitsDaysBefore.conditions))),
  // Whoever reviews looks after all of them; another carries their own.
  "risks-ending": (asker) =>
    and(
      eq(followUps.listedAs, "acceptance-ends"),
      lte(followUps.onDay, addDays(asker.today, waitsDaysBefore["risks-ending"])),
      asker.role === "procurement" ? isMine(asker) : undefined,
    ),
};

// A literal, so that the index of what is not over is used.
const isOf = (group: FollowUpGroup, asker: Asker): SQL | undefined =>
  and(eq(followUps.orgId, asker.orgId), sql`follow_ups.is_over = 0`, sources[group](asker));

/** What lies behind a place: a day, and the names of assessment and finding. */
function behind(after: Place | undefined): SQL | undefined {
  if (after === undefined) return undefined;
  const [day, ids] = after;
  const [assessmentId = "", id = ""] = ids.split(" ");
  return and(
    gte(followUps.onDay, String(day)),
    sql`(${followUps.onDay}, ${followUps.assessmentId}, ${followUps.id}) > (${String(day)}, ${assessmentId}, ${id})`,
  );
}

/** A page of a group, and one row more where there is another page. */
export const followUpRows = (db: Database, group: FollowUpGroup, asker: Asker, { after, most }: Paging) =>
  db
    .select({
      subjectId: followUps.assessmentId,
      id: sql<string>`${followUps.assessmentId} || ' ' || ${followUps.id}`.as("follow_up"),
      about: followUps.title,
      onDay: followUps.onDay,
      product: assessments.product,
      vendorName: assessments.vendorName,
    })
    .from(followUps)
    .innerJoin(assessments, and(eq(assessments.orgId, asker.orgId), eq(assessments.id, followUps.assessmentId)))
    .where(and(isOf(group, asker), behind(after)))
    .orderBy(followUps.onDay, followUps.assessmentId, followUps.id)
    .limit(most + 1);

/** One row for each of a group, up to a number; in its order, so that its index is followed. */
export const followUpMatches = (db: Database, group: FollowUpGroup, asker: Asker, most: number) =>
  db.select({ id: followUps.id }).from(followUps).where(isOf(group, asker)).orderBy(followUps.onDay).limit(most);

export const followUpEntry = (row: Awaited<ReturnType<typeof followUpRows>>[number]): InboxEntry => {
  const { onDay, ...named } = row;
  return { ...named, who: "", on: onDay, at: null };
};
