import { and, eq, gte, lt, lte, type SQL, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import type { Place } from "#contract/list.schema.ts";
import { addDays } from "#domain/civil-date.ts";
import { type InboxGroup, waitsDaysBefore } from "#domain/inbox/groups.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { followUps, isWaitedFor } from "#worker/features/notices/follow-ups.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import type { Asker, Paging } from "./asker.ts";

/** The groups that are findings, conditions and risks. */
export type FollowUpGroup = Extract<
  InboxGroup,
  "risks-asked" | "risks-declined" | "risks-unanswered" | "risks-left" | "conditions" | "risks-ending"
>;

const isMine = ({ personId }: Asker): SQL => eq(followUps.personId, personId);
/** What somebody asked for themselves; owners look after all of it. */
const isAskedByMe = ({ role, personId }: Asker): SQL | undefined =>
  role === "owner" ? undefined : eq(followUps.askedBy, personId);

/** Theirs are found by their names first: asked in one go SQLite would look through all that the organisation has. */
const isOfWhoLeft = ({ orgId, today, carriersWhoLeft }: Asker): SQL => sql`
  (follow_ups.assessment_id, follow_ups.id, follow_ups.waits) in (select theirs.assessment_id, theirs.id, theirs.waits
    from json_each(${JSON.stringify(carriersWhoLeft)}) cross join json_each('["acceptance-asked","acceptance-ends"]') as how
    cross join follow_ups as theirs indexed by follow_ups_of_person
    where theirs.org_id = ${orgId} and theirs.person_id = json_each.value and theirs.listed_as = how.value
      and theirs.on_day >= ${today} and theirs.is_over = 0 and theirs.is_gone = 0)`;

const sources: Readonly<Record<FollowUpGroup, (asker: Asker) => SQL | undefined>> = {
  "risks-asked": (asker) =>
    and(isMine(asker), eq(followUps.listedAs, "acceptance-asked"), gte(followUps.onDay, asker.today)),
  "risks-declined": (asker) => and(isAskedByMe(asker), eq(followUps.listedAs, "acceptance-declined")),
  "risks-unanswered": (asker) =>
    and(isAskedByMe(asker), eq(followUps.listedAs, "acceptance-asked"), lt(followUps.onDay, asker.today)),
  "risks-left": (asker) => and(isAskedByMe(asker), isOfWhoLeft(asker)),
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

const isOf = (group: FollowUpGroup, asker: Asker): SQL | undefined =>
  and(eq(followUps.orgId, asker.orgId), isWaitedFor, sources[group](asker));

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

/** Whom a row names: who asks, of what somebody is asked; who was asked, of what went wrong. */
const whoIs = (group: FollowUpGroup): SQL<string> => {
  const person = group === "risks-asked" ? followUps.askedBy : followUps.personId;
  return sql<string>`coalesce((select name from people where people.id = ${person}), '')`;
};

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
      who: whoIs(group).as("who"),
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
  return { ...named, on: onDay, at: null };
};
