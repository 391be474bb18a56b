import { decodeText } from "#domain/questionnaire/import/decode.ts";
import { readCsv } from "#domain/questionnaire/import/workbook/read-csv.ts";
import { readWorkbook } from "#domain/questionnaire/import/workbook/read-workbook.ts";
import type { OfflineRequest } from "./answer-sheet.ts";
import type { FileLine, FileLines } from "./file-lines.ts";
import { jsonLines } from "./json-lines.ts";
import { type LineOutcome, lineOutcome, type TakenAnswer } from "./line-outcome.ts";
import { sheetLines } from "./sheet-lines.ts";
import { otherOwner } from "./whose-file.ts";

export type { TakenAnswer } from "./line-outcome.ts";

/** A line of a file that is not taken, and why. */
export interface NotTaken {
  readonly place: string;
  readonly source: string;
  readonly note: string;
  /** What taking it all the same would change: the vendor's own answer in the place of its certificate's. */
  readonly instead?: TakenAnswer;
}

export type AnswersFromFile =
  | { readonly ok: false; readonly text: string }
  | {
      readonly ok: true;
      readonly taken: readonly TakenAnswer[];
      readonly unchanged: number;
      readonly notTaken: readonly NotTaken[];
      /** The file does not say which request it was made for, so that a person has to. */
      readonly isUnsigned?: boolean;
      /** What of the file beside its lines was not read, a sentence each. */
      readonly left?: readonly string[];
    };

const mostBytes = 5_000_000;

/** What a filled-in workbook, CSV or JSON file would change in a request. Nothing is saved; an empty cell changes nothing. */
export async function answersFromFile(bytes: Uint8Array, request: OfflineRequest): Promise<AnswersFromFile> {
  if (bytes.length > mostBytes) return refuse("The file is larger than 5 MB. It cannot be the one from this page.");
  const read = await linesIn(bytes);
  if (!read.ok) return read;
  const other = otherOwner(read.belonging, request);
  if (other !== undefined) return refuse(other);
  const isUnsigned = read.belonging.request === undefined;
  return { ok: true, ...sorted(read.lines, request), left: read.left, ...(isUnsigned && { isUnsigned }) };
}

const refuse = (text: string): { readonly ok: false; readonly text: string } => ({ ok: false, text });
const noneOfOurs = "This is no workbook and no JSON file from this page. Download it again, and fill that one in.";

async function linesIn(bytes: Uint8Array): Promise<FileLines> {
  if (bytes[0] === 0x50 || bytes[0] === 0xd0) {
    const read = await readWorkbook(bytes, { withFormats: true });
    if (!read.ok) return refuse(read.problems.map(({ text }) => text).join(" "));
    const lines = sheetLines(read.sheets);
    const notes = read.lines.filter(({ what }) => what === "note");
    return lines.ok ? { ...lines, left: [...lines.left, ...notes.map(noteLeft)] } : lines;
  }
  const text = decodeText(bytes);
  if (text === undefined) return refuse(noneOfOurs);
  const json = jsonLines(text.replace(/^\uFEFF/, ""));
  if (json !== undefined) return json;
  const table = /^\s*[{[]/.test(text) ? undefined : readCsv(text);
  const lines = table?.ok ? sheetLines(table.sheets) : undefined;
  return lines?.ok ? lines : refuse(noneOfOurs);
}

const noteLeft = ({ place, source }: { readonly place: string; readonly source: string }): string =>
  `${place}: the note “${source}” was not read. What belongs to an answer goes into its explanation.`;

/** Every line by how it ends. A question that stands there more than once is taken from none of its lines. */
function sorted(lines: readonly FileLine[], request: OfflineRequest) {
  const ends = lines.map((line) => ({ line, outcome: lineOutcome(line, request) }));
  const byId = Map.groupBy(
    ends.filter(({ line }) => line.stray === undefined),
    ({ line }) => line.id,
  );
  const unsure = new Map(
    [...byId].flatMap(([id, same]) => {
      const isSure = same.length < 2 || same.every(({ outcome }) => outcome.kind === "unchanged");
      return isSure ? [] : [[id, repeated(same.map(({ line }) => line.place))] as const];
    }),
  );
  const settled = ends.map((end) => {
    const outcome = end.line.stray === undefined ? unsure.get(end.line.id) : undefined;
    return outcome === undefined ? end : { ...end, outcome };
  });
  return {
    taken: settled.flatMap(({ outcome }) => (outcome.kind === "changed" ? [outcome.change] : [])),
    unchanged: settled.filter(({ outcome }) => outcome.kind === "unchanged").length,
    notTaken: settled.flatMap(({ line, outcome }): NotTaken[] => {
      if (outcome.kind !== "not-taken") return [];
      const { kind: _, ...told } = outcome;
      return [{ place: line.place, source: shortened(line.answer.text || line.explanation.text || line.id), ...told }];
    }),
  };
}

const mostShown = 300;
const shortened = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

/** More than these nobody reads. */
const mostPlaces = 20;

const repeated = (places: readonly string[]): LineOutcome => ({
  kind: "not-taken",
  note: `This question stands in the file more than once (${places.slice(0, mostPlaces).join("; ")}${places.length > mostPlaces ? " and others" : ""}). Keep the line that counts and delete the others.`,
});
