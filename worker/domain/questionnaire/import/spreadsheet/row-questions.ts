import { isControlId } from "#domain/catalogue/controls.ts";
import { newIds } from "#domain/questionnaire/edit/new-ids.ts";
import type { ImportLine } from "#domain/questionnaire/imported.ts";
import type { AnswerWord, Option, Question } from "../../definition.schema.ts";
import { plainNumberIn } from "../../question-types/quantity.ts";
import { suggestReversed } from "../../suggest/suggest-good-answer.ts";
import { lookUp } from "../json-tools.ts";
import { hasHtml, plainText } from "../plain-text.ts";
import type { ColumnRole, SpreadsheetMapping } from "./mapping.ts";
import { optionsIn } from "./options-in.ts";
import { answerWordOf, answerWordsOf } from "./vocabulary.ts";

/** One row by what its columns hold. */
export interface RowCells {
  readonly place: string;
  readonly at: (role: ColumnRole) => string;
  /** The drop-down list of its answer cell; empty without one. */
  readonly list: readonly string[];
}

interface Reading {
  readonly mapping: SpreadsheetMapping;
  readonly giveId: (from: string | undefined, otherwise: string) => string;
}

interface RowQuestions {
  readonly questions: readonly Question[];
  readonly lines: readonly ImportLine[];
}

const longestText = 5_000;
const longestProse = 10_000;

/** The question of a row, or several when its cell holds one a line and the mapping says so. */
export function questionsOfRow(row: RowCells, { mapping, giveId }: Reading): RowQuestions {
  const cell = row.at("question");
  const parts = cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const texts = mapping.splitLines && parts.length > 1 ? parts : [cell];
  const notes = new Notes(row.place);
  const questions = texts.map((text) => questionOf(text, { row, mapping, giveId, notes }));
  if (!mapping.splitLines && parts.filter((line) => line.endsWith("?")).length > 1)
    notes.add("question", cell, {
      outcome: "changed",
      note: `This cell seems to hold ${parts.length} questions, one a line. Tick “Each line is a question” to split them.`,
    });
  const lines = questions.map(
    (question): ImportLine => ({
      place: row.place,
      what: "question",
      source: question.text.slice(0, 200),
      outcome: "taken",
      into: question.id,
    }),
  );
  return { questions, lines: [...lines, ...notes.lines] };
}

class Notes {
  readonly lines: ImportLine[] = [];
  readonly #place: string;
  constructor(place: string) {
    this.#place = place;
  }
  add(what: string, source: string, rest: Pick<ImportLine, "outcome"> & { readonly note: string }): void {
    this.lines.push({ place: this.#place, what, source: source.slice(0, 200), ...rest });
  }
}

interface Making extends Reading {
  readonly row: RowCells;
  readonly notes: Notes;
}

function questionOf(raw: string, { row, mapping, giveId, notes }: Making): Question {
  const text = cut(cleaned(raw, { what: "question", notes }), { most: longestText, what: "question", notes });
  const prose = (role: ColumnRole): string | undefined =>
    cut(cleaned(row.at(role), { what: role, notes }), { most: longestProse, what: role, notes }) || undefined;
  const [help, why, examples] = [prose("help"), prose("why"), prose("evidence")];
  const kind = kindOf({ row, mapping, notes });
  return {
    id: giveId(row.at("id") || undefined, text),
    ...kind,
    text,
    ...(help !== undefined && { help }),
    ...(why !== undefined && { why }),
    ...(examples !== undefined && { evidence: { examples } }),
    ...weightOf(row, notes),
    ...(isUnscored(row, notes) ? { weight: 0 } : goodAnswerOf(row, { kind, notes })),
    ...controlsOf(row, notes),
  } as Question;
}

function cleaned(text: string, { what, notes }: { what: string; notes: Notes }): string {
  if (!hasHtml(text)) return text;
  notes.add(what, text, { outcome: "changed", note: "HTML was taken out; the words stay." });
  return plainText(text);
}

/** A text as far as a question has room for it, with a line where it has not. */
function cut(text: string, { most, what, notes }: { most: number; what: string; notes: Notes }): string {
  if (text.length > most) notes.add(what, text, { outcome: "changed", note: `It was cut after ${most} characters.` });
  return text.slice(0, most);
}

type Kind =
  | { readonly type: "yesNo"; readonly answers?: AnswerWord[] }
  | { readonly type: "single"; readonly options: Option[] }
  | { readonly type: "longText" };

function kindOf({ row, mapping, notes }: Omit<Making, "giveId">): Kind {
  const own = optionsIn(row.at("options"));
  if (own.length === 1)
    notes.add("list of answers", row.at("options"), {
      outcome: "left-out",
      note: "It could not be parted into answers. Put each on a line of its own, or write them in the builder.",
    });
  const list = own.length > 1 ? own : row.list;
  if (own.length > 1 && row.list.length > 1 && own.join("\n") !== row.list.join("\n"))
    notes.add("list of answers", row.list.join(" / "), {
      outcome: "left-out",
      note: "The cell has a drop-down list too. The answers in the column of options were taken.",
    });
  // Who expects Yes or No asks for Yes or No.
  const expected = answerWordOf(row.at("goodAnswer"));
  const isYesNo = expected === "yes" || expected === "no";
  if (list.length < 2) return { type: isYesNo ? "yesNo" : (mapping.withoutList ?? "longText") };
  const words = answerWordsOf(list, mapping.vocabulary);
  if (words !== undefined) {
    notes.add("list of answers", list.join(" / "), { outcome: "taken", note: `Read as ${words.join(", ")}.` });
    return { type: "yesNo", ...(words.length < 4 && { answers: [...words] }) };
  }
  notes.add("list of answers", list.join(" / "), {
    outcome: "changed",
    note: "The answers to choose from were kept; they have no points yet, so say what each is worth.",
  });
  const giveValue = newIds();
  return {
    type: "single",
    options: list.slice(0, 500).map((label) => ({ value: giveValue(undefined, label), label: label.slice(0, 500) })),
  };
}

const importances: Readonly<Record<string, Question["importance"]>> = {
  critical: "critical",
  high: "critical",
  mandatory: "critical",
  must: "critical",
  medium: "standard",
  standard: "standard",
  normal: "standard",
  low: "minor",
  minor: "minor",
  "nice to have": "minor",
};

function weightOf(row: RowCells, notes: Notes): Partial<Question> {
  const weight = row.at("weight");
  const importance = row.at("importance");
  const number = plainNumberIn(weight) ?? Number.NaN;
  const known = lookUp(
    importances,
    importance
      .toLowerCase()
      .replaceAll("_", " ")
      .replace(/ importance$/, ""),
  );
  if (weight !== "" && !(number >= 0))
    notes.add("weight", weight, { outcome: "left-out", note: "This is no weight: write a number of 0 or more." });
  if (importance !== "" && known === undefined && !isNotScored(importance))
    notes.add("importance", importance, {
      outcome: "left-out",
      note: "Known are critical, high, medium and low. Set it in the builder.",
    });
  return { ...(known && { importance: known }), ...(weight !== "" && number >= 0 && { weight: number }) };
}

const isNotScored = (cell: string): boolean => /^(?:not scored|unscored|n\/?a)$/i.test(cell);

/** Whether a row says that its question is not scored; said in the report. */
function isUnscored(row: RowCells, notes: Notes): boolean {
  const source = [row.at("goodAnswer"), row.at("importance")].find(isNotScored);
  if (source === undefined) return false;
  notes.add("expected answer", source, { outcome: "changed", note: "It is not scored: its weight is 0." });
  return true;
}

function goodAnswerOf(row: RowCells, { kind, notes }: { kind: Kind; notes: Notes }): Partial<Question> {
  const expected = row.at("goodAnswer");
  const add = (note: string): void => notes.add("expected answer", expected, { outcome: "left-out", note });
  if (expected === "") return {};
  if (kind.type !== "yesNo") {
    add("Only Yes or No can be the good answer of a question; say in the builder what each answer is worth.");
    return {};
  }
  const word = answerWordOf(expected);
  // Said where the words alone would leave a doubt.
  if (word === "yes") return suggestReversed(row.at("question")) === undefined ? {} : { goodAnswer: "yes" };
  if (word === "no") return { goodAnswer: "no" };
  add("Only Yes or No can be the good answer of a question.");
  return {};
}

const controlPattern = /\bA\.\d{1,2}(?:\.\d{1,2}){1,2}\b/g;

function controlsOf(row: RowCells, notes: Notes): Partial<Question> {
  const cell = row.at("controls");
  // A.5.2 is a control of ISO/IEC 27001 too.
  const isOfAnother = /2700[12]/.test(cell);
  const named = isOfAnother ? [] : (cell.match(controlPattern) ?? []);
  const known = [...new Set(named)].filter(isControlId);
  const rest = cell.replace(controlPattern, "").replace(/ISO(?:\/IEC)?\s*42001(?::2023)?|Annex A/gi, "");
  if (cell !== "" && (known.length === 0 || known.length < named.length || /[\p{L}\p{N}]/u.test(rest)))
    notes.add("controls", cell, {
      outcome: known.length > 0 ? "changed" : "left-out",
      note: "Only ids of ISO/IEC 42001 Annex A are taken, such as A.6.2.4.",
    });
  return known.length > 0 ? { controls: { iso42001: known } } : {};
}
