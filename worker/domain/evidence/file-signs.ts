import type { FileType } from "./allowed-types.ts";
import { entriesInHead, type ZipEntry } from "./zip-entries.ts";

/** What a file can hold that whoever opens it should know first, the gravest first. */
export const fileSigns = [
  "test-virus",
  "macros",
  "script",
  "starts-programs",
  "encrypted",
  "carries-files",
  "media",
  "packed",
] as const;
export type FileSign = (typeof fileSigns)[number];

const isFileSign = (word: string): word is FileSign => fileSigns.some((sign) => sign === word);

/** Signs as they are kept: words with a space between. */
export const signsAsText = (signs: readonly FileSign[]): string => signs.join(" ");
export const signsOfText = (text: string): FileSign[] => text.split(" ").filter(isFileSign);

/**
 * Names of a PDF's objects that say what it does when it is opened (ISO 32000-2, 7.5.7, 7.6, 7.11.4, 12.6.4, 13). None is
 * so short that it stands in packed bytes by chance.
 */
const pdfNames: Readonly<Record<string, FileSign>> = {
  JavaScript: "script",
  // A form with rules of its own, and film that may come with a script (12.7.8, 12.6.4.14).
  XFA: "script",
  Rendition: "script",
  Launch: "starts-programs",
  SubmitForm: "starts-programs",
  ImportData: "starts-programs",
  Encrypt: "encrypted",
  EmbeddedFile: "carries-files",
  EmbeddedFiles: "carries-files",
  RichMedia: "media",
  Movie: "media",
  Sound: "media",
  "3DD": "media",
  ObjStm: "packed",
};
// A name ends at a blank or a delimiter; any letter of it may be spelled as # and two digits (7.3.5).
const pdfName = /\/((?:[^\0\s()<>[\]{}/%#]|#[0-9A-Fa-f]{2}){2,40})/g;
const spelled = (name: string): string =>
  name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

const signsOfPdf = (text: string): FileSign[] =>
  [...text.matchAll(pdfName)].flatMap(([, name = ""]) => {
    const plain = spelled(name);
    return Object.hasOwn(pdfNames, plain) ? (pdfNames[plain] ?? []) : [];
  });

/** Parts of an Office document by their names, which stand in clear before what is packed (ECMA-376, part 2). */
const officeParts: readonly (readonly [RegExp, FileSign])[] = [
  [/vbaProject|vbaData|\/macrosheets\//i, "macros"],
  [/\/activeX\//i, "script"],
  // The workbook behind a chart is no other file to whoever reads the slide; what is inside of it is seen by its own names.
  [/\/embeddings\/.*\.(?!(?:doc|xls|ppt)x$)[^.]*$/i, "carries-files"],
];
const signsOfEntry = ({ name, encrypted }: ZipEntry): FileSign[] => [
  ...officeParts.flatMap(([pattern, sign]) => (pattern.test(name) ? [sign] : [])),
  ...(encrypted ? ["encrypted" as const] : []),
];
const signsOfOffice = (text: string): FileSign[] => entriesInHead(text).flatMap(signsOfEntry);

const none = (): FileSign[] => [];
const looksFor: Readonly<Record<FileType, (text: string) => FileSign[]>> = {
  pdf: signsOfPdf,
  docx: signsOfOffice,
  xlsx: signsOfOffice,
  pptx: signsOfOffice,
  png: none,
  jpg: none,
  webp: none,
  csv: none,
  txt: none,
  md: none,
};

// The test file that every virus scanner knows (eicar.org), in two parts so that none takes this source for it.
const testVirus = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!"].join("");

/** Looks through a file piece by piece. */
export interface SignFinder {
  readonly add: (bytes: Uint8Array) => void;
  /** What was seen so far, the gravest first. */
  readonly signs: () => FileSign[];
}

/**
 * Longer than a name of a PDF that is spelled out, and than the header of an entry with any name that Office gives: what
 * lies across two pieces is seen with the second.
 */
const kept = 600;

/**
 * Looks for what a file says of itself in clear, in time linear in its bytes and in little memory. It is no scanner of
 * viruses: what is packed or encrypted inside is not seen, and a PDF that has such parts is said to have them.
 */
export function findSigns(type: FileType): SignFinder {
  const decoder = new TextDecoder("latin1");
  const seen = new Set<FileSign>();
  let end = "";
  return {
    add: (bytes) => {
      const text = end + decoder.decode(bytes);
      if (text.includes(testVirus)) seen.add("test-virus");
      for (const sign of looksFor[type](text)) seen.add(sign);
      end = text.slice(-kept);
    },
    signs: () => fileSigns.filter((sign) => seen.has(sign)),
  };
}
