import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import { type CellRange, isInRange, type Sheet, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import { isOpen } from "../../suggest/open-question.ts";
import type { SourceItem, SourceNote } from "../source/source.ts";
import { placeOf, type Reading } from "./columns.ts";
import { type ColumnRole, sameHeader } from "./mapping.ts";
import type { RowCells } from "./row-cells.ts";
import { questionsOfRow } from "./row-questions.ts";

/** Reads row after row into what is asked; every row that is not stands there with its reason. */
export class RowReader {
  readonly items: SourceItem[] = [];
  /** How many questions were found. */
  count = 0;
  readonly #sheet: Sheet;
  readonly #reading: Reading;
  readonly #bySection = new Map<string, SourceItem[]>();
  #current: SourceItem[] = this.items;

  /** Among rows with more cells, one with a single cell is a heading; among rows like itself it is a question. */
  readonly #lonelyIsHeading: boolean;
  readonly #headers: readonly string[];

  constructor(sheet: Sheet, reading: Reading) {
    this.#sheet = sheet;
    this.#reading = reading;
    this.#headers = shownRow(sheet, reading.mapping.headerRow - 1)
      .map((header) => header.trim())
      .filter((header) => header !== "");
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
    const own = this.#headers;
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
    const about: SourceNote = { what: "row", source: filled.join(" | "), outcome: "left-out", note };
    this.#current.push({ kind: "group", place, items: [], notes: [about] });
  }

  #questions({ place, row, at }: Omit<RowCells, "list"> & { readonly row: number }): void {
    // An empty cell under "Section" goes with the rows above.
    if (at("section") !== "") this.#section(at("section"), place);
    const isAnswer = ({ rows, columns }: CellRange): boolean =>
      isInRange(row - 1, rows) && isInRange(this.#reading.columns.get("answer") ?? -1, columns);
    const list = this.#sheet.lists.find(isAnswer)?.values ?? this.#fromHeaders(at);
    const rule = this.#sheet.rules?.find(isAnswer)?.type;
    const questions = questionsOfRow({ place, at, list, ...(rule !== undefined && { rule }) }, this.#reading.mapping);
    this.#current.push(...questions);
    this.count += questions.length;
  }

  /** The answers that the headers name, for a question that one of them answers. */
  #fromHeaders(at: RowCells["at"]): readonly string[] {
    const isOther = at("options") !== "" || isOpen(at("question"));
    return isOther ? [] : (this.#reading.headerAnswers?.values ?? []);
  }

  /** Goes on in the section of that name, wherever it began. */
  #section(title: string, place: string): void {
    this.#current = this.#bySection.get(title) ?? this.#heading(title, place);
  }

  #heading(title: string, place: string): SourceItem[] {
    const items: SourceItem[] = [];
    this.items.push({ kind: "group", place, title, items });
    this.#bySection.set(title, items);
    this.#current = items;
    return items;
  }
}
