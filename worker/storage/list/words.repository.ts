import { and, eq, gte, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import { listWordsOf, mostCounted } from "#domain/list-words.ts";
import type { Effect } from "../commit.ts";
import type { Database } from "../database.ts";
import { listWords, type SearchedList } from "./list.tables.ts";

interface List {
  readonly orgId: OrgId;
  readonly list: SearchedList;
}

/** The words by which a thing is found from now on, in place of those before. */
export function wordEffects(
  db: Database,
  of: List & { readonly id: string; readonly texts: readonly string[] },
): Effect[] {
  const { orgId, list, id: subjectId } = of;
  const words = JSON.stringify(listWordsOf(...of.texts));
  return [
    db
      .delete(listWords)
      .where(and(eq(listWords.orgId, orgId), eq(listWords.list, list), eq(listWords.subjectId, subjectId))),
    db.insert(listWords).select(sql`select ${orgId}, ${list}, value, ${subjectId} from json_each(${words})`),
  ];
}

/** What has a word that begins so. The highest character there is ends the range of an index. */
const having = (db: Database, { orgId, list }: List, word: string) =>
  db
    .select({ subjectId: listWords.subjectId })
    .from(listWords)
    .where(
      and(
        eq(listWords.orgId, orgId),
        eq(listWords.list, list),
        gte(listWords.word, word),
        lt(listWords.word, `${word}\u{10ffff}`),
      ),
    );

/** That an id is of something that has every one of these words; undefined without any. */
const isFound = (
  db: Database,
  of: List,
  { id, words }: { id: SQLWrapper; words: readonly string[] },
): SQL | undefined => and(...words.map((word) => sql`${id} in ${having(db, of, word)}`));

/**
 * What a search finds, as a condition. Up to a thousand are named one by one, so that only they are read; what is found more
 * often than that is close together in any order, and is looked for along it.
 */
export async function findByWords(
  db: Database,
  { search, id, ...of }: List & { readonly search: string; readonly id: SQLWrapper },
): Promise<{ readonly where: SQL | undefined; readonly isMany: boolean }> {
  // The longest word first: it is found least often.
  const words = listWordsOf(search).sort((one, other) => other.length - one.length);
  const [first, ...others] = words;
  if (first === undefined) return { where: search === "" ? undefined : sql`false`, isMany: false };
  const rows = await db
    .selectDistinct({ id: listWords.subjectId })
    .from(listWords)
    .where(
      and(
        eq(listWords.orgId, of.orgId),
        eq(listWords.list, of.list),
        gte(listWords.word, first),
        lt(listWords.word, `${first}\u{10ffff}`),
        isFound(db, of, { id: listWords.subjectId, words: others }),
      ),
    )
    .limit(mostCounted + 1);
  if (rows.length > mostCounted) return { where: isFound(db, of, { id, words }), isMany: true };
  const ids = JSON.stringify(rows.map((row) => row.id));
  return { where: sql`${id} in (select value from json_each(${ids}))`, isMany: false };
}
