import { isControlId } from "#domain/catalogue/controls.ts";
import { newIds } from "#domain/questionnaire/edit/new-ids.ts";
import type { ImportLine } from "#domain/questionnaire/imported.ts";
import type { AnswerWord, Option, Question } from "../../definition.schema.ts";
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
  const text = cleaned(raw, { what: "question", notes }).slice(0, longestText);
  const prose = (role: ColumnRole): string | undefined =>
    cleaned(row.at(role), { what: role, notes }).slice(0, 10_000) || undefined;
  const [help, why, examples] = [prose("help"), prose("why"), prose("evidence")];
  return {
    id: giveId(row.at("id") || undefined, text),
    ...kindOf({ row, mapping, notes }),
    text,
    ...(help !== undefined && { help }),
    ...(why !== undefined && { why }),
    ...(examples !== undefined && { evidence: { examples } }),
    ...weightOf(row, notes),
    ...goodAnswerOf(row, notes),
    ...controlsOf(row, notes),
  } as Question;
}

function cleaned(text: string, { what, notes }: { what: string; notes: Notes }): string {
  if (!hasHtml(text)) return text;
  notes.add(what, text, { outcome: "changed", note: "HTML was taken out; the words stay." });
  return plainText(text);
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
  if (list.length < 2) return { type: mapping.withoutList ?? "longText" };
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
  const number = Number(weight.replace(",", "."));
  const known = lookUp(
    importances,
    importance
      .toLowerCase()
      .replaceAll("_", " ")
      .replace(/ importance$/, ""),
  );
  if (weight !== "" && !(number >= 0)) notes.add("weight", weight, { outcome: "left-out", note: "This is no number." });
  if (importance !== "" && known === undefined && !isNotScored(importance))
    notes.add("importance", importance, {
      outcome: "left-out",
      note: "Known are critical, high, medium and low. Set it in the builder.",
    });
  return { ...(known && { importance: known }), ...(weight !== "" && number >= 0 && { weight: number }) };
}

const isNotScored = (expected: string): boolean => /^(?:not scored|unscored|n\/?a)$/i.test(expected);

function goodAnswerOf(row: RowCells, notes: Notes): Partial<Question> {
  const expected = row.at("goodAnswer");
  if (isNotScored(expected)) {
    notes.add("expected answer", expected, { outcome: "changed", note: "It is not scored: its weight is 0." });
    return { weight: 0 };
  }
  const word = answerWordOf(expected);
  // Said where the words alone would leave a doubt.
  if (word === "yes") return suggestReversed(row.at("question")) === undefined ? {} : { goodAnswer: "yes" };
  if (expected === "") return {};
  if (word === "no") return { goodAnswer: "no" };
  notes.add("expected answer", expected, {
    outcome: "left-out",
    note: "Only Yes or No can be the good answer of a question.",
  });
  return {};
}

function controlsOf(row: RowCells, notes: Notes): Partial<Question> {
  const cell = row.at("controls");
  const named = cell.match(/\bA\.\d{1,2}(?:\.\d{1,2}){1,2}\b/g) ?? [];
  const known = [...new Set(named)].filter(isControlId);
  if (cell !== "" && (known.length === 0 || known.length < named.length))
    notes.add("controls", cell, {
      outcome: known.length > 0 ? "changed" : "left-out",
      note: "Only ids of ISO/IEC 42001 Annex A are taken, such as A.6.2.4.",
    });
  return known.length > 0 ? { controls: { iso42001: known } } : {};
}
