import type { DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";
import { isRecord } from "#domain/questionnaire/question-types/question-type.ts";

type AnswerSets = Pick<Questionnaire, "answerSets">;

/**
 * Why an answer cannot even be kept as a draft, in a plain sentence; undefined when it can. Half-typed text is kept
 * (a link without its end, a number with a letter): only another kind of value, or an option that does not exist, is not.
 */
export function misshapen(question: Question, answer: DraftAnswer, sets: AnswerSets): string | undefined {
  if (answer.byCertificate === true && question.coveredBy !== "certificate")
    return "A certificate cannot answer this question; answer it yourself.";
  const { value } = answer;
  if (value === undefined || value === null || value === "") return undefined;
  return shapes[question.type](value, { question, sets });
}

type Shape = (value: unknown, of: { question: Question; sets: AnswerSets }) => string | undefined;

const isText = (value: unknown): value is string => typeof value === "string";
const text: Shape = (value) => (isText(value) ? undefined : "The answer must be text.");
const elsewhere =
  (words: string): Shape =>
  () =>
    words;

const mostRows = 500;
const rows: Shape = (value) => {
  if (!Array.isArray(value) || !value.every(isRow)) return "The answer must be a list of rows, each with an id.";
  return value.length > mostRows ? `Keep at most ${mostRows} rows.` : undefined;
};
const isRow = (row: unknown): boolean => isRecord(row) && isText(row.id) && Object.values(row).every(isCell);
const isCell = (cell: unknown): boolean =>
  cell === null || ["string", "number", "boolean"].includes(typeof cell) || (Array.isArray(cell) && cell.every(isText));

const choice: Shape = (value, { question, sets }) => {
  const known = optionsOf(sets, question).map((option) => option.value);
  return isText(value) && known.includes(value) ? undefined : "Choose one of the answers in the list.";
};
const choices: Shape = (value, { question, sets }) => {
  if (!Array.isArray(value)) return "Choose from the answers in the list.";
  const known = optionsOf(sets, question).map((option) => option.value);
  return value.every((one) => known.includes(one)) ? undefined : "Choose only answers that are in the list.";
};

const shapes: Readonly<Record<Question["type"], Shape>> = {
  yesNo: (value, { question }) => {
    const words: readonly unknown[] = question.answers ?? ["yes", "partial", "no", "na"];
    return words.includes(value) ? undefined : "Choose one of the answers in the list.";
  },
  single: choice,
  multiple: choices,
  text,
  longText: text,
  email: text,
  url: text,
  date: text,
  number: (value) => (isText(value) || Number.isFinite(value) ? undefined : "Write a number, in digits."),
  evidence: (value) => (Array.isArray(value) && value.every(isText) ? undefined : "Add a file or a link."),
  table: rows,
  certificates: (value) =>
    isRecord(value) ? undefined : "Say whether you hold a certificate, are working towards one, or hold none.",
  aiSystems: elsewhere("AI systems are chosen from your list of systems."),
  statement: elsewhere("This is a text to read; it takes no answer."),
  declaration: elsewhere("The declaration is made when the answers are submitted."),
};
