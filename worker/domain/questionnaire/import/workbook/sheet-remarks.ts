import type { readXlsx } from "hucre/xlsx";
import type { ImportLine } from "#domain/questionnaire/imported.ts";
import { columnLetters } from "#domain/questionnaire/sheets/sheets.ts";

export type RawSheet = Awaited<ReturnType<typeof readXlsx>>["sheets"][number];

/** Whether people who open the workbook do not see the sheet. */
export const isHidden = ({ hidden, veryHidden }: RawSheet): boolean => hidden === true || veryHidden === true;

/** What of a sheet is not what it seems, or is left: a line each. */
export function remarksOn(sheet: RawSheet): ImportLine[] {
  const place = `Sheet ${sheet.name}`;
  const formulas = [...(sheet.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined).length;
  const note = (what: string, text: string): ImportLine => ({
    place,
    what,
    source: sheet.name,
    outcome: "changed",
    note: text,
  });
  return [
    ...(isHidden(sheet)
      ? [note("hidden sheet", "This sheet is hidden in the workbook. It is looked at like the others.")]
      : []),
    ...(formulas > 0
      ? [
          note(
            "formulas",
            `${formulas} cells hold a formula. What the sheet last showed was taken as text; nothing was run.`,
          ),
        ]
      : []),
    ...notesOn(sheet),
  ];
}

/** Notes and comments on cells, each by its cell: nobody but the maker of the workbook knows whom they are for. */
function notesOn(sheet: RawSheet): ImportLine[] {
  const threads = sheet.threadedComments ?? [];
  const placeOf = new Map(threads.map(({ id, ref }) => [id, ref]));
  const spoken = threads.map(({ ref, parentId, text }) => ({ at: ref ?? placeOf.get(parentId ?? "") ?? "", text }));
  const threaded = new Set(spoken.map(({ at }) => at));
  const written = [...(sheet.cells ?? [])].flatMap(([key, { comment }]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const at = `${columnLetters(column)}${row + 1}`;
    return comment === undefined || threaded.has(at) ? [] : [{ at, text: comment.text }];
  });
  return [...written, ...spoken].map(({ at, text }) => ({
    place: `Sheet ${sheet.name}, cell ${at}`,
    what: "note",
    source: text.slice(0, 200),
    outcome: "left-out",
    note: "Notes on cells are not taken. If vendors should read it, put it into the help of the question.",
  }));
}
