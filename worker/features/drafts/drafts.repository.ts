import { and, desc, eq, sql } from "drizzle-orm";
import type { DraftEntry } from "#contract/questionnaire.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { assertOneChanged } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { questionnaireDrafts as drafts } from "./drafts.tables.ts";

export interface DraftKey {
  readonly orgId: OrgId;
  readonly id: string;
}

/** The most drafts an organisation keeps; every list shows all of them. */
export const mostDrafts = 200;

const saverName = sql<string>`(select name from people where people.id = ${drafts.savedBy})`.as("saver");
const ofKey = ({ orgId, id }: DraftKey) => and(eq(drafts.orgId, orgId), eq(drafts.id, id));

/** An organisation's drafts, last saved first. */
export const listDrafts = (db: Database, orgId: OrgId): Promise<DraftEntry[]> =>
  db
    .select({ id: drafts.id, title: drafts.title, savedBy: saverName, savedAt: drafts.savedAt })
    .from(drafts)
    .where(eq(drafts.orgId, orgId))
    .orderBy(desc(drafts.savedAt), drafts.id)
    .limit(mostDrafts);

export interface StoredDraft extends DraftEntry {
  readonly revision: number;
  readonly text: string;
  /** Id of the person, where `savedBy` is the name. */
  readonly savedById: string;
}

/** One draft; undefined when the organisation has none of that id. */
export async function findDraft(db: Database, key: DraftKey): Promise<StoredDraft | undefined> {
  const [row] = await db
    .select({
      id: drafts.id,
      revision: drafts.revision,
      title: drafts.title,
      text: drafts.text,
      savedBy: saverName,
      savedById: drafts.savedBy,
      savedAt: drafts.savedAt,
    })
    .from(drafts)
    .where(ofKey(key));
  return row;
}

export interface DraftContent {
  readonly title: string;
  readonly text: string;
  readonly savedBy: string;
  readonly savedAt: number;
}

export const newDraftEffect = (db: Database, { orgId, id, ...content }: DraftKey & DraftContent): Effect =>
  db.insert(drafts).values({ orgId, id, revision: 1, createdAt: content.savedAt, ...content });

/** Saves over one revision, in one statement; false when that is no longer the latest. */
export async function overwriteDraft(
  db: Database,
  { base, content, ...key }: DraftKey & { readonly base: number; readonly content: DraftContent },
): Promise<boolean> {
  const saved = await db
    .update(drafts)
    .set({ ...content, revision: base + 1 })
    .where(and(ofKey(key), eq(drafts.revision, base)))
    .returning({ revision: drafts.revision });
  return saved.length === 1;
}

/** Takes a draft away at the revision that was seen; the batch rolls back when somebody went on with it. */
export const removeDraftEffects = (db: Database, { base, ...key }: DraftKey & { readonly base: number }): Effect[] => [
  db.delete(drafts).where(and(ofKey(key), eq(drafts.revision, base))),
  ...assertOneChanged(db),
];
