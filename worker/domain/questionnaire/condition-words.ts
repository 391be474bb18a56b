import { date, number } from "#domain/format.ts";
import { choicesOf } from "./choices.ts";
import type {
  Column,
  Condition,
  PlainValue,
  Question,
  Questionnaire,
  QuestionTest,
  SystemTest,
} from "./definition.schema.ts";
import { systemField } from "./question-types/system-fields.ts";
import { isQuestionType } from "./question-types/which-types.ts";

/** What a condition needs to know to be read out. */
export type WordsOf = Pick<Questionnaire, "sections" | "answerSets">;

/**
 * A condition as the rest of a sentence: `“Third-party models” is Yes and “Users” is at least 1,000`. Unknown questions
 * are named by their id.
 */
export const conditionInWords = (condition: Condition, questionnaire: WordsOf): string =>
  words(condition, { questionnaire, isDenied: false });

interface Reading {
  readonly questionnaire: WordsOf;
  /** Read as its opposite. */
  readonly isDenied: boolean;
}

function words(condition: Condition, reading: Reading): string {
  const { questionnaire, isDenied } = reading;
  if ("not" in condition) return words(condition.not, { questionnaire, isDenied: !isDenied });
  // Not all of them is one of them not, and the other way round.
  if ("all" in condition) return joined(condition.all, { ...reading, word: isDenied ? "or" : "and" });
  if ("any" in condition) return joined(condition.any, { ...reading, word: isDenied ? "and" : "or" });
  return "system" in condition ? systemInWords(condition, isDenied) : questionInWords(condition, reading);
}

function joined(
  conditions: readonly Condition[],
  { word, ...reading }: Reading & { readonly word: "and" | "or" },
): string {
  if (conditions.length === 0) return word === "and" ? "nothing is asked for" : "one of no conditions holds";
  const parts = conditions.map((one) => {
    const said = words(one, reading);
    const mixes = isGroup(one) && conditions.length > 1;
    return mixes ? `(${said})` : said;
  });
  return parts.join(` ${word} `);
}

const isGroup = (condition: Condition): boolean =>
  "not" in condition ? isGroup(condition.not) : "all" in condition || "any" in condition;

function systemInWords({ system, ...test }: SystemTest, isDenied: boolean): string {
  const field = systemField(system);
  const valueWords = field?.words ?? {};
  const label = (value: PlainValue): string => valueWords[String(value)] ?? String(value);
  return `the AI systems’ “${field?.label ?? system}” ${testInWords(test, { label, isDenied })}`;
}

function questionInWords(
  { question: id, column: columnId, ...test }: QuestionTest,
  { questionnaire, isDenied }: Reading,
): string {
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find((one) => one.id === id);
  const columns = question !== undefined && "columns" in question ? question.columns : [];
  const column = columns.find((one) => one.id === columnId);
  const name = question === undefined ? id : (question.short ?? question.text);
  const subject = column === undefined ? `“${name}”` : `“${column.text}” in “${name}”`;
  const label = (value: PlainValue): string => valueInWords(value, { target: column ?? question, questionnaire });
  return `${subject} ${testInWords(test, { label, isDenied })}`;
}

interface Labelling {
  readonly target: Question | Column | undefined;
  readonly questionnaire: WordsOf;
}

/** A value as a person would say it: the label of a choice, a number, a day. */
function valueInWords(value: PlainValue, { target, questionnaire }: Labelling): string {
  if (target === undefined || !isQuestionType(target.type)) return String(value);
  if (typeof value === "number") return number(value);
  if (target.type === "date" && typeof value === "string") return day(value);
  const choice = choicesOf({ question: target, questionnaire }).find((one) => one.value === value);
  return choice?.label ?? String(value);
}

/** What is no day is shown as it stands. */
const day = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value);

interface Telling {
  readonly label: (value: PlainValue) => string;
  readonly isDenied: boolean;
}

type Tests = Omit<QuestionTest, "question" | "column">;

function testInWords(test: Tests, { label, isDenied }: Telling): string {
  const is = isDenied ? "is not" : "is";
  if (test.is !== undefined) return `${is} ${label(test.is)}`;
  if (test.isNot !== undefined) return `${isDenied ? "is" : "is not"} ${label(test.isNot)}`;
  if (test.isOneOf !== undefined) return `${is} ${orList(test.isOneOf.map(label))}`;
  if (test.includes !== undefined) return `${isDenied ? "does not include" : "includes"} ${label(test.includes)}`;
  const { atLeast, atMost } = test;
  if (atLeast !== undefined) return `is ${sizeWords(atLeast).atLeast[Number(isDenied)]} ${label(atLeast)}`;
  if (atMost !== undefined) return `is ${sizeWords(atMost).atMost[Number(isDenied)]} ${label(atMost)}`;
  return isDenied ? "has not been answered" : "has been answered";
}

/** Of a size and its opposite; a day is compared with a day. */
const sizeWords = (limit: string | number) => (typeof limit === "number" ? numberWords : dayWords);
const numberWords = { atLeast: ["at least", "less than"], atMost: ["at most", "more than"] };
const dayWords = { atLeast: ["on or after", "before"], atMost: ["on or before", "after"] };

const orList = (values: readonly string[]): string =>
  values.length < 2 ? (values[0] ?? "nothing") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
