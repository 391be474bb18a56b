import { choicesOf } from "./choices.ts";
import type { Condition, PlainValue, QuestionTest, SystemTest } from "./condition.schema.ts";
import { type ConditionFrame, conditionFrameIn } from "./condition-frames.ts";
import type { Question, Questionnaire } from "./definition.schema.ts";

/** What a condition needs to know to be read out. */
export type WordsOf = Pick<Questionnaire, "sections" | "answerSets"> & { readonly language?: string };

interface Within {
  readonly questionnaire: WordsOf;
  readonly frame: ConditionFrame;
}

/**
 * A condition as the rest of a sentence: `“Third-party models” is Yes and “Users” is at least 1,000`. Unknown questions
 * are named by their id. The frame is English unless another language is asked for.
 */
export const conditionInWords = (condition: Condition, questionnaire: WordsOf, language = "en"): string =>
  inWords(condition, { questionnaire, frame: conditionFrameIn(language) });

function inWords(condition: Condition, within: Within): string {
  const { frame } = within;
  if ("all" in condition) return joined(condition.all, { ...within, word: frame.and });
  if ("any" in condition) return joined(condition.any, { ...within, word: frame.or });
  if ("not" in condition) return frame.not(inWords(condition.not, within));
  if ("system" in condition)
    return `${frame.system(frame.systemFields[condition.system] ?? condition.system)} ${testInWords(condition, { frame, label: (value) => frame.systemValues[String(value)] ?? String(value) })}`;
  return questionInWords(condition, within);
}

function joined(conditions: readonly Condition[], { word, ...within }: Within & { readonly word: string }): string {
  const parts = conditions.map((one) => {
    const words = inWords(one, within);
    const mixes = ("all" in one || "any" in one) && conditions.length > 1;
    return mixes ? `(${words})` : words;
  });
  return parts.join(` ${word} `);
}

function questionInWords(test: QuestionTest, { questionnaire, frame }: Within): string {
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === test.question);
  const column = question && "columns" in question ? question.columns.find(({ id }) => id === test.column) : undefined;
  const name = question === undefined ? test.question : (question.short ?? question.text);
  const subject = column === undefined ? frame.quoted(name) : frame.within(column.text, name);
  return `${subject} ${testInWords(test, { frame, label: (value) => labelOf(value, { question, questionnaire }) })}`;
}

interface Labelling {
  readonly question: Question | undefined;
  readonly questionnaire: WordsOf;
}

/** A stored value as the vendor reads it, in the questionnaire's language. */
const labelOf = (value: PlainValue, { question, questionnaire }: Labelling): string =>
  (question && choicesOf({ question, questionnaire }).find((one) => one.value === value)?.label) ?? String(value);

type Tests = Omit<QuestionTest | SystemTest, "question" | "column" | "system">;

interface Saying {
  readonly frame: ConditionFrame;
  readonly label: (value: PlainValue) => string;
}

function testInWords(test: Tests, { frame, label }: Saying): string {
  if (test.is !== undefined) return frame.is(label(test.is));
  if (test.isNot !== undefined) return frame.isNot(label(test.isNot));
  if (test.isOneOf !== undefined) return frame.is(orList(test.isOneOf.map(label), frame));
  if (test.includes !== undefined) return frame.includes(label(test.includes));
  if (test.atLeast !== undefined) return frame.atLeast(String(test.atLeast));
  if (test.atMost !== undefined) return frame.atMost(String(test.atMost));
  return frame.answered;
}

const orList = (words: readonly string[], { or, nothing }: ConditionFrame): string =>
  words.length < 2 ? (words[0] ?? nothing) : `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1)}`;
