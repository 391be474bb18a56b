import { and, eq, lte, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import type { Place } from "#contract/list.schema.ts";
import { causeSchema } from "#domain/ask-again/cause.schema.ts";
import { causeWords } from "#domain/words/ask-again.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isNotAsked } from "#worker/features/assessments/due-again.repository.ts";
import { askAgain } from "#worker/features/decided-on/ask-again.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import type { Asker, Paging } from "./asker.ts";

// Literals, so that the index of what stands open is used.
const isWaiting = ({ orgId, today }: Asker) =>
  and(
    eq(askAgain.orgId, orgId),
    sql`gone_at is null and closed is null and is_over = 0`,
    lte(askAgain.fromDay, today),
    isNotAsked,
  );

/** What lies behind a place: a day, and the names of assessment and reason. */
function behind(after: Place | undefined) {
  if (after === undefined) return undefined;
  const [day, ids] = after;
  const [assessmentId = "", id = ""] = ids.split(" ");
  return sql`(${askAgain.fromDay}, ${askAgain.assessmentId}, ${askAgain.id}) > (${String(day)}, ${assessmentId}, ${id})`;
}

/** A page of what happened since decisions, and one row more where there is another page. */
export const reasonRows = (db: Database, asker: Asker, { after, most }: Paging) =>
  db
    .select({
      subjectId: askAgain.assessmentId,
      id: sql<string>`${askAgain.assessmentId} || ' ' || ${askAgain.id}`.as("reason"),
      detailJson: askAgain.detailJson,
      onDay: askAgain.onDay,
      fromDay: askAgain.fromDay,
      product: assessments.product,
      vendorName: assessments.vendorName,
    })
    .from(askAgain)
    .innerJoin(assessments, and(eq(assessments.orgId, asker.orgId), eq(assessments.id, askAgain.assessmentId)))
    .where(and(isWaiting(asker), behind(after)))
    .orderBy(askAgain.fromDay, askAgain.assessmentId, askAgain.id)
    .limit(most + 1);

/** One row for each, up to a number; in their order, so that the index is followed. */
export const reasonMatches = (db: Database, asker: Asker, most: number) =>
  db
    .select({ id: askAgain.id })
    .from(askAgain)
    .innerJoin(assessments, and(eq(assessments.orgId, asker.orgId), eq(assessments.id, askAgain.assessmentId)))
    .where(isWaiting(asker))
    .orderBy(askAgain.fromDay)
    .limit(most);

export const reasonEntry = (row: Awaited<ReturnType<typeof reasonRows>>[number]): InboxEntry => {
  const { detailJson, onDay, fromDay, ...named } = row;
  return { ...named, about: causeWords(stored(causeSchema, detailJson), onDay), who: "", on: fromDay, at: null };
};
