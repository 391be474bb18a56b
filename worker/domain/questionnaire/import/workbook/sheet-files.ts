import { unzipSync } from "fflate";
import { type NotImported, notImported } from "#domain/questionnaire/imported.ts";
import { columnIndex } from "./cell-range.ts";
import { tooManyRanges } from "./table-limits.ts";

/** The files of a workbook that say what its sheets are, by their names. */
export type SheetFiles = Readonly<Record<string, Uint8Array>>;

/** Unpacks them; throws on an archive that cannot be unpacked. */
export const sheetFilesIn = (bytes: Uint8Array): SheetFiles =>
  unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/|worksheets\/[^/]+\.xml)/.test(name),
  });

/** The library keeps a place for every cell up to the last one of a row: no sheet of questions comes near so many. */
const mostPlaces = 10_000_000;
/** A cell in a column of three letters. */
const farCell = /\br=["']([A-Z]{3})(\d{1,7})["']/g;

/** Merged cells, and rules for what may be entered. */
const rangeTag = /<(?:\w+:)?(?:mergeCell|dataValidation)\s/g;

/** Why the sheets would be far more work than they hold questions, with the mend; undefined when they would not. */
export function sheetFilesProblem(files: SheetFiles): NotImported | undefined {
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.includes("worksheets/")) continue;
    const text = new TextDecoder().decode(bytes);
    if (placesIn(text) > mostPlaces)
      return notImported(
        "The file",
        "Its cells stand too far to the right to be read. Copy what should be read into a sheet of its own.",
      );
    const ranges = tooManyRanges("The file", text.match(rangeTag)?.length ?? 0);
    if (ranges !== undefined) return ranges;
  }
  return undefined;
}

function placesIn(text: string): number {
  let [places, ofRow, row] = [0, 0, ""];
  for (const [, letters = "", number = ""] of text.matchAll(farCell)) {
    if (number !== row) [places, ofRow, row] = [places + ofRow, 0, number];
    ofRow = Math.max(ofRow, columnIndex(letters) + 1);
  }
  return places + ofRow;
}
