import { and, asc, eq } from "drizzle-orm";
import * as z from "zod";
import type { SavedView } from "#contract/list-views.ts";
import type { OrgId } from "#domain/ids.ts";
import type { ViewList } from "#domain/view-lists.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { listViews } from "./list-views.tables.ts";

const querySchema = z.record(z.string(), z.string());

interface OfList {
  readonly orgId: OrgId;
  readonly list: ViewList;
}

/** The views of a list that an organisation keeps, by name. */
export async function readViews(db: Database, { orgId, list }: OfList): Promise<SavedView[]> {
  const rows = await db
    .select({ name: listViews.name, queryJson: listViews.queryJson, revision: listViews.revision })
    .from(listViews)
    .where(and(eq(listViews.orgId, orgId), eq(listViews.list, list)))
    .orderBy(asc(listViews.name));
  return rows.map(({ queryJson, ...row }) => ({ ...row, query: stored(querySchema, queryJson) }));
}

interface Key extends OfList {
  readonly name: string;
  /** The revision it starts from; 0 for a new name. */
  readonly base: number;
}

interface Keeping extends Key, SavedView {
  readonly savedBy: string;
  readonly savedAt: number;
}

const isAsSeen = ({ orgId, list, name, base }: Key) =>
  and(eq(listViews.orgId, orgId), eq(listViews.list, list), eq(listViews.name, name), eq(listViews.revision, base));

/** Keeps a view, in place of the one that was seen; the batch rolls back when somebody else was faster. */
export function keepViewEffects(db: Database, { query, base, ...row }: Keeping): Effect[] {
  const values = { ...row, queryJson: JSON.stringify(query) };
  const kept =
    base === 0
      ? db.insert(listViews).values(values).onConflictDoNothing()
      : db
          .update(listViews)
          .set(values)
          .where(isAsSeen({ ...row, base }));
  return [kept, ...assertOneChanged(db)];
}

/** Forgets the view that was seen; the batch rolls back when there is another one by now. */
export const forgetViewEffects = (db: Database, of: Key): Effect[] => [
  db.delete(listViews).where(isAsSeen(of)),
  ...assertOneChanged(db),
];
