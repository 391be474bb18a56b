import { type FileSign, fileSigns } from "../evidence/file-signs.ts";
import { list } from "../format.ts";

/** What each sign means to whoever is about to open the file. */
const signWords: Readonly<Record<FileSign, string>> = {
  "test-virus": "holds the test pattern of virus scanners (EICAR)",
  macros: "holds macros",
  script: "holds a script",
  "starts-programs": "can start a program or send what is typed into it",
  encrypted: "is encrypted, so nobody looked inside",
  "carries-files": "carries other files",
  media: "holds film, sound or 3D",
  packed: "has packed parts that were not looked into",
};

/** What many harmless files have as well. */
const mild: ReadonlySet<FileSign> = new Set<FileSign>(["packed"]);

/** A sentence on what was seen of a file, and whether whoever opens it should expect something. */
interface SignsInWords {
  readonly words: string;
  readonly isGrave: boolean;
}

/**
 * What was seen of a file before anybody opens it. Null is a file that came in before files were looked through. No file is
 * scanned for viruses, and each sentence says so.
 */
export function signsInWords(signs: readonly FileSign[] | null): SignsInWords {
  if (signs === null)
    return { words: "Not looked through when it came in, and not scanned for viruses.", isGrave: false };
  const listed = fileSigns.filter((sign) => signs.includes(sign)).map((sign) => signWords[sign]);
  if (listed.length === 0)
    return { words: "No script, macro or other file was seen inside. Not scanned for viruses.", isGrave: false };
  const isGrave = signs.some((sign) => !mild.has(sign));
  const advice = isGrave ? " Open it only if you expect that." : "";
  return { words: `This file ${list(listed)}.${advice} Not scanned for viruses.`, isGrave };
}
