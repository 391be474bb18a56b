import { newIds, slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import type { ImportLine } from "#domain/questionnaire/imported.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import { type CellRange, isInRange, type Sheet, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import type { Questionnaire } from "../../definition.schema.ts";
import { placeOf, type Reading } from "./columns.ts";
import { type ColumnRole, sameHeader } from "./mapping.ts";
import { isOpen } from "./open-question.ts";
import type { RowCells } from "./row-cells.ts";
import { questionsOfRow } from "./row-questions.ts";

type Section = Questionnaire["sections"][number];

/** Reads row after row; what became of each stands in `lines`. */
export class RowReader {
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
    const shown = shownRow(this.#sheet, row - 1);
    const columnOf = (role: ColumnRole): number => this.#reading.columns.get(role) ?? -1;
    // What merged cells say of several rows is their section; a question is asked once.
    const at = (role: ColumnRole): string =>
      cells[columnOf(role)] || (role === "section" ? (shown[columnOf(role)] ?? "").trim() : "");
    const text = at("question");
    if (this.#isHeaders(filled)) this.#leftOut(filled, { place, note: "The headers stand here again." });
    else if (filled.length === 1 && this.#isHeading(cells)) this.#heading(filled[0] ?? "", place);
    else if (text === "")
      this.#leftOut(filled, { place, note: "There is no question in the column of the questions." });
    else this.#questions({ place, row, at });
  }

  /** A table that is printed on several pages has its headers on each. */
  #isHeaders(filled: readonly string[]): boolean {
    const headers = shownRow(this.#sheet, this.#reading.mapping.headerRow - 1);
    const own = headers.map((header) => header.trim()).filter((header) => header !== "");
    return (
      filled.length > 1 && filled.length === own.length && filled.every((cell, at) => sameHeader(cell, own[at] ?? ""))
    );
  }

  /** Whether the only filled cell of a row stands where headings do, and reads like one. */
  #isHeading(cells: readonly string[]): boolean {
    const { columns } = this.#reading;
    const at = cells.findIndex((cell) => cell !== "");
    const question = columns.get("question") ?? -1;
    if (at !== question) return at < question || at === columns.get("section") || at === columns.get("id");
    return this.#lonelyIsHeading && !/[?.]\s*$|\?/.test(cells[at] ?? "");
  }

  #leftOut(filled: readonly string[], { place, note }: { readonly place: string; readonly note: string }): void {
    this.lines.push({ place, what: "row", source: filled.join(" | ").slice(0, 200), outcome: "left-out", note });
  }

  #questions({ place, row, at }: Omit<RowCells, "list"> & { readonly row: number }): void {
    const section = this.#sectionFor(at("section"));
    const isAnswer = ({ rows, columns }: CellRange): boolean =>
      isInRange(row - 1, rows) && isInRange(this.#reading.columns.get("answer") ?? -1, columns);
    const list = this.#sheet.lists.find(isAnswer)?.values ?? this.#fromHeaders(at);
    const rule = this.#sheet.rules?.find(isAnswer)?.type;
    const rowCells: RowCells = { place, at, list, ...(rule !== undefined && { rule }) };
    const read = questionsOfRow(rowCells, { mapping: this.#reading.mapping, giveId: this.#giveId });
    section.questions.push(...read.questions);
    this.lines.push(...read.lines);
    this.count += read.questions.length;
  }

  /** The answers that the headers name, for a question that one of them answers. */
  #fromHeaders(at: RowCells["at"]): readonly string[] {
    const isOther = at("options") !== "" || isOpen(at("question"));
    return isOther ? [] : (this.#reading.headerAnswers?.values ?? []);
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
