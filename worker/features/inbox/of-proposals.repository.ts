import { and, eq, ne, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { decisions } from "#worker/features/decisions/decisions.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset } from "#worker/storage/list/keyset.ts";
import type { Asker, Paging } from "./asker.ts";

// A literal, so that the index of proposals is used.
const waits = ({ orgId, personId }: Asker) =>
  and(eq(decisions.orgId, orgId), sql`decisions.state = 'proposed'`, ne(decisions.proposedBy, personId), isCurrent);

const ofDecision = and(eq(assessments.orgId, decisions.orgId), eq(assessments.id, decisions.assessmentId));

/** A page of what colleagues propose, and one row more where there is another page. */
export function proposalRows(db: Database, asker: Asker, { after, most }: Paging) {
  const { where, order } = keyset({
    by: decisions.proposedAt,
    id: decisions.assessmentId,
    direction: "ascending",
    after,
  });
  return db
    .select({
      id: decisions.assessmentId,
      product: assessments.product,
      vendorName: assessments.vendorName,
      since: decisions.proposedAt,
      who: sql<string>`coalesce((select name from people where people.id = ${decisions.proposedBy}), '')`.as("who"),
    })
    .from(decisions)
    .innerJoin(assessments, ofDecision)
    .where(and(waits(asker), where))
    .orderBy(...order)
    .limit(most + 1);
}

/** One row for each, up to a number; in their order, so that their index is followed. */
export const proposalMatches = (db: Database, asker: Asker, most: number) =>
  db
    .select({ id: decisions.assessmentId })
    .from(decisions)
    .innerJoin(assessments, ofDecision)
    .where(waits(asker))
    .orderBy(decisions.proposedAt)
    .limit(most);

export const proposalEntry = (row: Awaited<ReturnType<typeof proposalRows>>[number]): InboxEntry => {
  const { id, since, ...named } = row;
  return { id, subjectId: id, ...named, about: "", on: null, at: since };
};
