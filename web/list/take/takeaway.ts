import type { Exported } from "#contract/log.schema.ts";
import type { SheetTable } from "#domain/spreadsheet/table.ts";
import type { ListSearch } from "../list-search.ts";

/** How a list leaves the house. Must stay the same from drawing to drawing. */
export interface Takeaway<Entry> {
  /** By what the log names it; the file has its name from it. */
  readonly what: Exported["what"];
  /** What it is a list of, by id; the organisation's own, where it is left out. */
  readonly subject?: string;
  /** What it is, for the first sheet, such as "The register of vendors". */
  readonly title: string;
  /** What it shows of a list, in words, by the list's own names. */
  readonly showWords: Readonly<Record<string, string>>;
  /** By what else the list is narrowed, in words; nothing where it cannot be. */
  readonly narrowedWords?: (narrowed: ListSearch["narrowed"]) => Promise<readonly string[]> | readonly string[];
  /** What there is to know to read it, such as by which policy it was scored. */
  readonly notes: readonly string[];
  /** Of all entries that are taken; the first is the one that becomes a CSV. */
  readonly tablesOf: (entries: readonly Entry[]) => Promise<readonly SheetTable[]> | readonly SheetTable[];
}
