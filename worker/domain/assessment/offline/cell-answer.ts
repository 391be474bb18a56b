import { isCivilDate } from "#domain/civil-date.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { answerWordOf } from "#domain/questionnaire/import/spreadsheet/vocabulary.ts";
import { optionsOf, otherValue } from "#domain/questionnaire/options.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import { misshapen } from "../answer-shape.ts";
import { fitsCell, labelsOf } from "./answer-sheet.ts";

/** What one line of a file says: a value, an explanation, or both. */
export interface CellAnswer {
  readonly value?: unknown;
  readonly otherText?: string;
  readonly explanation?: string;
}

export type ReadCell =
  | { readonly ok: true; readonly answer: CellAnswer }
  | { readonly ok: false; readonly text: string };

interface Cells {
  readonly answer: string;
  readonly explanation: string;
}
interface Asked {
  readonly question: RespondentQuestion;
  readonly questionnaire: RespondentQuestionnaire;
}

/** The answer in a line; refused with the reason when the question cannot take it. An empty cell says nothing. */
export function answerIn(cells: Cells, asked: Asked): ReadCell {
  const [said, explanation] = [withoutGuards(cells.answer).trim(), withoutGuards(cells.explanation).trim()];
  const words = explanation === "" ? {} : { explanation: explanation.slice(0, 10_000) };
  if (said === "") return { ok: true, answer: words };
  if (!fitsCell(asked.question)) return refuse("This question is answered in the portal.");
  const read = valueIn(said, asked);
  if (!read.ok) return read;
  const wrong = misshapen(
    asked.question as Question,
    read.answer,
    asked.questionnaire as Parameters<typeof misshapen>[2],
  );
  return wrong === undefined ? { ok: true, answer: { ...read.answer, ...words } } : refuse(wrong);
}

const refuse = (text: string): ReadCell => ({ ok: false, text });
const value = (one: unknown): ReadCell => ({ ok: true, answer: { value: one } });
const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

function valueIn(said: string, asked: Asked): ReadCell {
  switch (asked.question.type) {
    case "yesNo":
      return wordIn(said, asked);
    case "single":
    case "multiple":
      return choiceIn(said, asked);
    case "number": {
      const number = Number(said.replace(",", "."));
      return Number.isFinite(number) ? value(number) : refuse("Write a number, in digits.");
    }
    case "date":
      return isCivilDate(said) ? value(said) : refuse("Write a date such as 2027-03-31.");
    case "text":
    case "longText":
    case "email":
    case "url":
    case "table":
    case "evidence":
    case "aiSystems":
    case "certificates":
    case "declaration":
    case "statement":
      return value(said);
  }
}

function wordIn(said: string, { question, questionnaire }: Asked): ReadCell {
  const labels = labelsOf(question, questionnaire);
  const allowed = question.answers ?? (["yes", "partial", "no", "na"] as const);
  const at = labels.findIndex((label) => plain(label) === plain(said));
  const word = allowed[at] ?? answerWordOf(said);
  return word !== undefined && allowed.includes(word) ? value(word) : refuse(`Choose one of: ${labels.join(", ")}.`);
}

function choiceIn(said: string, { question, questionnaire }: Asked): ReadCell {
  const options = optionsOf(questionnaire, question);
  const parts =
    question.type === "single"
      ? [said]
      : said
          .split(/\n|;/)
          .map((one) => one.trim())
          .filter(Boolean);
  const found = parts.map(
    (part) => options.find((option) => plain(option.label) === plain(part) || option.value === part)?.value,
  );
  const strange = parts.filter((_, index) => found[index] === undefined);
  const takesOther = question.otherOption !== undefined && strange.length === 1;
  if (strange.length > 0 && !takesOther)
    return refuse(`“${strange[0]}” is not among the answers: ${options.map(({ label }) => label).join("; ")}.`);
  const values = found.map((one) => one ?? otherValue);
  const chosen = question.type === "single" ? values[0] : values;
  return { ok: true, answer: { value: chosen, ...(takesOther && { otherText: strange[0] ?? "" }) } };
}
