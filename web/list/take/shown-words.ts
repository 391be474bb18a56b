import type { ListSearch } from "../list-search.ts";
import type { Takeaway } from "./takeaway.ts";

/** What of a list is looked at, in words: which kind of it, what was searched for, and by what else it is narrowed. */
export async function shownWords(
  { showWords, narrowedWords }: Pick<Takeaway<never>, "showWords" | "narrowedWords">,
  { show, search, narrowed }: ListSearch,
): Promise<string> {
  const besides = (await narrowedWords?.(narrowed)) ?? [];
  return [showWords[show] ?? show, ...(search === "" ? [] : [`found by “${search}”`]), ...besides].join("; ");
}
