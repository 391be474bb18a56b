import { newIds, slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import { type ImportLine, type ImportResult, notImported } from "#domain/questionnaire/imported.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { columnLetters } from "#domain/questionnaire/sheets/sheets.ts";
import { type Questionnaire, questionnaireSchema } from "../../definition.schema.ts";
import { type ColumnRole, columnRoles, type SpreadsheetMapping, sameHeader } from "./mapping.ts";
import { questionsOfRow, type RowCells } from "./row-questions.ts";

const mostQuestions = 2_000;

export interface SpreadsheetSource {
  readonly sheets: readonly Sheet[];
  readonly mapping: SpreadsheetMapping;
  /** What the questionnaire is called; the file's name as a rule. */
  readonly title: string;
}

/** The questionnaire in a spreadsheet, read the way the mapping says; every row and column is accounted for. */
export function importSpreadsheet({ sheets, mapping, title }: SpreadsheetSource): ImportResult {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) return notImported("The file", `It has no sheet “${mapping.sheet}”. Choose another one.`);
  const headers = sheet.rows[mapping.headerRow - 1] ?? [];
  const found = columnsAt(headers, mapping);
  if (!found.ok) return notImported(placeOf(sheet, mapping.headerRow), found.text);
  const reader = new RowReader(sheet, { mapping, columns: found.columns });
  for (const [index, cells] of sheet.rows.entries()) if (index >= mapping.headerRow) reader.read(cells, index + 1);
  if (reader.count === 0)
    return notImported(
      sheetName(sheet),
      "No row has a question in the column chosen. Choose another column or header row.",
    );
  if (reader.count > mostQuestions)
    return notImported(
      sheetName(sheet),
      `It has ${reader.count} questions, and a questionnaire holds ${mostQuestions}. Split the file.`,
    );
  const parsed = questionnaireSchema.safeParse(reader.questionnaire(title));
  if (!parsed.success) return notImported(sheetName(sheet), parsed.error.issues[0]?.message ?? "It cannot be read.");
  const others = sheets.filter((one) => one !== sheet && one.rows.length > 0).map(unreadSheet);
  return {
    ok: true,
    questionnaire: parsed.data,
    lines: [...columnLines(sheet, { mapping, columns: found.columns }), ...reader.lines, ...others],
  };
}

type Columns = ReadonlyMap<ColumnRole, number>;
type Found = { readonly ok: true; readonly columns: Columns } | { readonly ok: false; readonly text: string };

function columnsAt(headers: readonly string[], { columns }: SpreadsheetMapping): Found {
  const map = new Map<ColumnRole, number>();
  for (const role of columnRoles) {
    const wanted = columns[role];
    if (wanted === undefined || wanted === "") continue;
    const byName = headers.findIndex((header) => sameHeader(header, wanted));
    const index = byName >= 0 ? byName : letterIndex(wanted);
    if (index === undefined)
      return {
        ok: false,
        text: `There is no column “${wanted}”. There are: ${headers.filter(Boolean).join(", ") || "none"}.`,
      };
    map.set(role, index);
  }
  return map.has("question")
    ? { ok: true, columns: map }
    : { ok: false, text: "Say which column holds the questions." };
}

const letterIndex = (text: string): number | undefined =>
  /^[A-Z]{1,2}$/.test(text)
    ? [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : undefined;

const sheetName = ({ name }: Sheet): string => (name === "" ? "The file" : `Sheet ${name}`);
const placeOf = (sheet: Sheet, row: number): string =>
  sheet.name === "" ? `row ${row}` : `Sheet ${sheet.name}, row ${row}`;

const unreadSheet = (sheet: Sheet): ImportLine => ({
  place: sheetName(sheet),
  what: "sheet",
  source: `${sheet.rows.length} rows`,
  ...(sheet.readFor === undefined
    ? {
        outcome: "left-out",
        note: "This sheet was not read. If it holds questions, import the file again and choose it.",
      }
    : { outcome: "changed", note: sheet.readFor }),
});

interface Reading {
  readonly mapping: SpreadsheetMapping;
  readonly columns: Columns;
}

/** One line for each column that went nowhere, with how much stands in it; and for what is above the headers. */
function columnLines(sheet: Sheet, { mapping, columns }: Reading): ImportLine[] {
  const headers = sheet.rows[mapping.headerRow - 1] ?? [];
  const used = new Set(columns.values());
  const above = sheet.rows.slice(0, mapping.headerRow - 1).flatMap((cells, index): ImportLine[] => {
    const text = cells.filter((cell) => cell.trim() !== "").join(" | ");
    const note = "It stands above the headers. If vendors should read it, put it into the description.";
    return text === ""
      ? []
      : [{ place: placeOf(sheet, index + 1), what: "text", source: text.slice(0, 200), outcome: "left-out", note }];
  });
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const unused = Array.from({ length: width }, (_, index) => index).flatMap((index): ImportLine[] => {
    const filled = sheet.rows.slice(mapping.headerRow).filter((row) => (row[index] ?? "").trim() !== "").length;
    const isAnswer = index === columns.get("answer");
    if (filled === 0 || (used.has(index) && !isAnswer)) return [];
    const note = isAnswer
      ? `${filled} cells hold answers. They belong to an assessment and are not part of the questionnaire.`
      : `${filled} cells hold something. Choose what the column means if it should be kept.`;
    return [
      {
        place: `${sheetName(sheet)}, column ${columnLetters(index)}`,
        what: "column",
        source: headers[index] ?? "",
        outcome: "left-out",
        note,
      },
    ];
  });
  return [...above, ...unused, ...listLines(sheet, columns)];
}

/** Drop-down lists of columns that are not read for answers. */
function listLines(sheet: Sheet, columns: Columns): ImportLine[] {
  const answer = columns.get("answer") ?? -1;
  const note = "Its drop-down lists were not read. Choose it as the column of the answers if vendors answer there.";
  const unread = sheet.lists.filter((list) => !isWithin(answer, list.columns));
  return [...Map.groupBy(unread, ({ columns: [first] }) => first)].map(([column, lists]) => ({
    place: `${sheetName(sheet)}, column ${columnLetters(column)}`,
    what: "lists of answers",
    source: lists
      .map(({ values }) => values.join(" / "))
      .join("; ")
      .slice(0, 200),
    outcome: "left-out",
    note,
  }));
}

type Section = Questionnaire["sections"][number];

class RowReader {
  readonly lines: ImportLine[] = [];
  readonly #sheet: Sheet;
  readonly #reading: Reading;
  readonly #giveId = newIds();
  readonly #sections: Section[] = [];
  readonly #bySection = new Map<string, Section>();
  count = 0;

  /** Among rows with more cells, one with a single cell is a heading; among rows like itself it is a question. */
  readonly #lonelyIsHeading: boolean;

  constructor(sheet: Sheet, reading: Reading) {
    this.#sheet = sheet;
    this.#reading = reading;
    const filled = sheet.rows
      .slice(reading.mapping.headerRow)
      .map((row) => row.filter((cell) => cell.trim() !== "").length)
      .filter((count) => count > 0);
    this.#lonelyIsHeading = filled.filter((count) => count > 1).length >= filled.length / 2;
  }

  read(raw: readonly string[], row: number): void {
    const cells = raw.map((cell) => withoutGuards(cell).trim());
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 0) return;
    const place = placeOf(this.#sheet, row);
    const at = (role: ColumnRole): string => cells[this.#reading.columns.get(role) ?? -1] ?? "";
    const text = at("question");
    const isHeading = filled.length === 1 && (text === "" || (this.#lonelyIsHeading && !/[?]/.test(text)));
    if (isHeading) this.#heading(filled[0] ?? "", place);
    else if (text === "") this.#withoutQuestion(filled, place);
    else this.#questions({ place, row, at });
  }

  #withoutQuestion(filled: readonly string[], place: string): void {
    const note = "There is no question in the column of the questions.";
    this.lines.push({ place, what: "row", source: filled.join(" | ").slice(0, 200), outcome: "left-out", note });
  }

  #questions({ place, row, at }: Omit<RowCells, "list"> & { readonly row: number }): void {
    const section = this.#sectionFor(at("section"));
    const list = this.#sheet.lists.find(
      ({ rows, columns }) => isWithin(row - 1, rows) && isWithin(this.#reading.columns.get("answer") ?? -1, columns),
    );
    const rowCells: RowCells = { place, at, list: list?.values ?? [] };
    const read = questionsOfRow(rowCells, { mapping: this.#reading.mapping, giveId: this.#giveId });
    section.questions.push(...read.questions);
    this.lines.push(...read.lines);
    this.count += read.questions.length;
  }

  #heading(title: string, place: string): void {
    const id = this.#start(title);
    this.#headings.push({ id, at: this.lines.length });
    this.lines.push({ place, what: "section", source: title.slice(0, 200), outcome: "taken", into: id });
  }
  readonly #headings: { readonly id: string; readonly at: number }[] = [];

  /** Headings that no question follows are no sections. */
  #leaveHeadings(): void {
    const held = new Set(this.#sections.filter(({ questions }) => questions.length > 0).map(({ id }) => id));
    for (const { id, at } of this.#headings) {
      const { place, what, source } = this.lines[at] as ImportLine;
      const note =
        "No question follows it, so there is no section of that name. If it is a question, put a question mark behind it.";
      if (!held.has(id)) this.lines[at] = { place, what, source, outcome: "left-out", note };
    }
  }

  #sectionFor(title: string): Section {
    if (title === "") return this.#sections.at(-1) ?? this.#sectionNamed("Questions");
    return this.#bySection.get(title) ?? this.#sectionNamed(title);
  }

  #sectionNamed(title: string): Section {
    this.#start(title);
    return this.#sections.at(-1) as Section;
  }

  #start(title: string): string {
    const section: Section = {
      id: this.#giveId(undefined, `section ${title}`),
      title: title.replace(/\s+/g, " ").slice(0, 500),
      questions: [],
    };
    this.#sections.push(section);
    this.#bySection.set(title, section);
    return section.id;
  }

  questionnaire(title: string): Questionnaire {
    this.#leaveHeadings();
    const sections = this.#sections.filter(({ questions }) => questions.length > 0);
    return {
      id: slugOf(title) || "imported",
      version: 1,
      title: title.trim().slice(0, 500) || "Imported questionnaire",
      language: "en",
      sections,
    };
  }
}

const isWithin = (index: number, [first, last]: readonly [number, number]): boolean => index >= first && index <= last;
