import { type FileSign, fileSigns } from "../evidence/file-signs.ts";
import { list } from "../format.ts";

/** What each sign means to whoever is about to open the file. */
const signWords: Readonly<Record<FileSign, string>> = {
  "test-virus": "holds the test pattern of virus scanners (EICAR)",
  macros: "holds macros",
  script: "can run a script",
  "starts-programs": "can start a program or send what is typed into it",
  encrypted: "is encrypted, so nothing inside could be checked",
  "carries-files": "carries other files",
  media: "holds film, sound or 3D",
  packed: "has compressed parts that were not checked",
};

/** What many harmless files have as well. */
const mild: ReadonlySet<FileSign> = new Set<FileSign>(["packed"]);

/** Who is told: whose file it is, or whoever is about to read it. */
export type ToldOfSigns = "vendor" | "reader";

const advice: Readonly<Record<ToldOfSigns, string>> = {
  vendor: "If you can, hand in a version without that.",
  reader: "If you did not expect that, ask the vendor before you open it.",
};

/** What was seen of a file, and whether it is something to expect before it is opened. */
interface SignsInWords {
  readonly words: string;
  readonly isGrave: boolean;
}

/**
 * What was seen of a file before anybody opens it. Null is a file that came in before files were checked. No file is scanned
 * for viruses, and each sentence says so.
 */
export function signsInWords(signs: readonly FileSign[] | null, to: ToldOfSigns): SignsInWords {
  const isGrave = signs?.some((sign) => !mild.has(sign)) ?? false;
  return { words: `${seenWords(signs)}${isGrave ? ` ${advice[to]}` : ""} Not scanned for viruses.`, isGrave };
}

function seenWords(signs: readonly FileSign[] | null): string {
  if (signs === null) return "This file came in before files were checked for macros and scripts.";
  if (signs.length === 0) return "Nothing to warn of was seen when it came in.";
  return `This file ${list(fileSigns.filter((sign) => signs.includes(sign)).map((sign) => signWords[sign]))}.`;
}
