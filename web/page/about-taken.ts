import { dateTime } from "#domain/format.ts";
import type { About } from "#domain/spreadsheet/workbook.ts";

/** What is known of a table at the place where it is taken. */
export interface TakenTable {
  /** What it is, such as "The register of vendors". */
  readonly title: string;
  /** What of it was looked at: filters, search, ticks. */
  readonly shown: string;
  /** The page that shows it as it is now. */
  readonly path: string;
  /** How many things it tells of. */
  readonly entries: number;
  /** What there is to know to read it, such as by which policy it was scored. */
  readonly notes: readonly string[];
}

interface Circumstances {
  readonly organisation: string;
  readonly by: string;
  /** In epoch milliseconds. */
  readonly at: number;
  /** Of the portal. */
  readonly origin: string;
}

/** What the first sheet of a workbook says: what it is, of whom, when, by whom, and what was looked at. */
export const aboutTaken = (
  { title, shown, path, entries, notes }: TakenTable,
  { organisation, by, at, origin }: Circumstances,
): About => [
  ["What it is", title],
  ["Organisation", organisation],
  ["Taken by", by],
  ["Taken at (UTC)", { moment: at }],
  ["Taken at, their time", dateTime(at)],
  ["Shown", shown],
  ["How many", entries],
  ["As it is now", `${origin}${path}`],
  ...notes.map((note): About[number] => ["To read it", note]),
  [
    "To read it",
    "It is as it stood at that moment. An empty cell says that it is not known, or not there. Times are in UTC.",
  ],
];
