import type { Condition, PlainValue, QuestionTest, SystemTest } from "./condition.schema.ts";
import type { Question, Questionnaire } from "./definition.schema.ts";
import { optionLabel, optionsOf } from "./options.ts";

/** What a condition needs to know to be read out. */
export type WordsOf = Pick<Questionnaire, "sections" | "answerSets">;

/**
 * A condition as the rest of a sentence: `“Third-party models” is Yes and “Users” is at least 1,000`. Unknown questions
 * are named by their id.
 */
export function conditionInWords(condition: Condition, questionnaire: WordsOf): string {
  if ("all" in condition) return joined(condition.all, { word: "and", questionnaire });
  if ("any" in condition) return joined(condition.any, { word: "or", questionnaire });
  if ("not" in condition) return `it is not so that ${conditionInWords(condition.not, questionnaire)}`;
  if ("system" in condition)
    return `the AI systems’ “${systemFieldWords[condition.system] ?? condition.system}” ${testInWords(condition, String)}`;
  return questionInWords(condition, questionnaire);
}

/** What the fields of the AI systems are called on screen. */
const systemFieldWords: Readonly<Record<string, string>> = {
  name: "name",
  version: "version",
  origin: "origin",
  supplier: "supplier",
  model: "model",
  roles: "roles",
  affectsPeople: "affects people",
  personalData: "personal data",
  hostingCountry: "hosting country",
  aiActClass: "EU AI Act class",
};

interface Joining {
  readonly word: "and" | "or";
  readonly questionnaire: WordsOf;
}

function joined(conditions: readonly Condition[], { word, questionnaire }: Joining): string {
  const parts = conditions.map((one) => {
    const words = conditionInWords(one, questionnaire);
    const mixes = ("all" in one || "any" in one) && conditions.length > 1;
    return mixes ? `(${words})` : words;
  });
  return parts.join(` ${word} `);
}

function questionInWords(test: QuestionTest, questionnaire: WordsOf): string {
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === test.question);
  const column = question && "columns" in question ? question.columns.find(({ id }) => id === test.column) : undefined;
  const name = question === undefined ? test.question : (question.short ?? question.text);
  const subject = column === undefined ? `“${name}”` : `“${column.text}” in “${name}”`;
  return `${subject} ${testInWords(test, (value) => labelOf(value, { question, questionnaire }))}`;
}

interface Labelling {
  readonly question: Question | undefined;
  readonly questionnaire: WordsOf;
}

const labelOf = (value: PlainValue, { question, questionnaire }: Labelling): string =>
  typeof value !== "string" || question === undefined
    ? String(value)
    : optionLabel(optionsOf(questionnaire, question), value);

type Tests = Omit<QuestionTest | SystemTest, "question" | "column" | "system">;

function testInWords(test: Tests, label: (value: PlainValue) => string): string {
  if (test.is !== undefined) return `is ${label(test.is)}`;
  if (test.isNot !== undefined) return `is not ${label(test.isNot)}`;
  if (test.isOneOf !== undefined) return `is ${orList(test.isOneOf.map(label))}`;
  if (test.includes !== undefined) return `includes ${label(test.includes)}`;
  if (test.atLeast !== undefined) return `is at least ${test.atLeast}`;
  if (test.atMost !== undefined) return `is at most ${test.atMost}`;
  return "has been answered";
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "nothing") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
