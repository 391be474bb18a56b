import { lookUp } from "#domain/look-up.ts";
import { choicesOf } from "./choices.ts";
import { type ConditionFrame, conditionFrameIn } from "./condition-frames.ts";
import type {
  Column,
  Condition,
  PlainValue,
  Question,
  Questionnaire,
  QuestionTest,
  SystemTest,
} from "./definition.schema.ts";
import { isQuestionType } from "./question-types/which-types.ts";

/** What a condition needs to know to be read out. */
export type WordsOf = Pick<Questionnaire, "sections" | "answerSets"> & { readonly language?: string };

/**
 * A condition as the rest of a sentence: `“Third-party models” is Yes and “Users” is at least 1,000`. Unknown questions
 * are named by their id. The frame is English unless another language is asked for.
 */
export const conditionInWords = (condition: Condition, questionnaire: WordsOf, language = "en"): string =>
  words(condition, { questionnaire, frame: conditionFrameIn(language), isDenied: false });

interface Reading {
  readonly questionnaire: WordsOf;
  readonly frame: ConditionFrame;
  /** Read as its opposite. */
  readonly isDenied: boolean;
}

function words(condition: Condition, reading: Reading): string {
  const { isDenied } = reading;
  if ("not" in condition) return words(condition.not, { ...reading, isDenied: !isDenied });
  // Not all of them is one of them not, and the other way round.
  if ("all" in condition) return joined(condition.all, { ...reading, isAnd: !isDenied });
  if ("any" in condition) return joined(condition.any, { ...reading, isAnd: isDenied });
  return "system" in condition ? systemInWords(condition, reading) : questionInWords(condition, reading);
}

function joined(
  conditions: readonly Condition[],
  { isAnd, ...reading }: Reading & { readonly isAnd: boolean },
): string {
  const { frame } = reading;
  if (conditions.length === 0) return isAnd ? frame.allOfNone : frame.oneOfNone;
  const parts = conditions.map((one) => {
    const said = words(one, reading);
    return isGroup(one) && conditions.length > 1 ? `(${said})` : said;
  });
  return parts.join(` ${isAnd ? frame.and : frame.or} `);
}

const isGroup = (condition: Condition): boolean =>
  "not" in condition ? isGroup(condition.not) : "all" in condition || "any" in condition;

function systemInWords({ system, ...test }: SystemTest, reading: Reading): string {
  const { frame } = reading;
  const label = (value: PlainValue): string => lookUp(frame.systemValues, String(value)) ?? String(value);
  const field = lookUp(frame.systemFields, system) ?? system;
  if (test.includes !== undefined) return frame.someSystem[reading.isDenied ? 1 : 0](field, label(test.includes));
  return `${frame.system(field)} ${testInWords(test, { ...reading, label })}`;
}

function questionInWords({ question: id, column: columnId, ...test }: QuestionTest, reading: Reading): string {
  const { questionnaire, frame } = reading;
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find((one) => one.id === id);
  const columns = question !== undefined && "columns" in question ? question.columns : [];
  const column = columns.find((one) => one.id === columnId);
  const name = question === undefined ? id : (question.short ?? question.text);
  const subject = column === undefined ? frame.quoted(name) : frame.within(column.text, name);
  const target = column ?? question;
  const label = (value: PlainValue): string => valueInWords(value, { target, questionnaire, frame });
  return `${subject} ${testInWords(test, { ...reading, label })}`;
}

interface Labelling extends Pick<Reading, "questionnaire" | "frame"> {
  readonly target: Question | Column | undefined;
}

/** A value as a person would say it: the label of a choice in the questionnaire's language, a number, a day. */
function valueInWords(value: PlainValue, { target, questionnaire, frame }: Labelling): string {
  if (target === undefined || !isQuestionType(target.type)) return String(value);
  if (typeof value === "number") return frame.number(value);
  if (target.type === "date" && typeof value === "string") return frame.day(value);
  const choice = choicesOf({ question: target, questionnaire }).find((one) => one.value === value);
  return choice?.label ?? String(value);
}

interface Telling extends Pick<Reading, "frame" | "isDenied"> {
  readonly label: (value: PlainValue) => string;
}

type Tests = Omit<QuestionTest, "question" | "column">;

function testInWords(test: Tests, { frame, label, isDenied }: Telling): string {
  const [denied, plain] = isDenied ? ([1, 0] as const) : ([0, 1] as const);
  if (test.is !== undefined) return frame.is[denied](label(test.is));
  if (test.isNot !== undefined) return frame.is[plain](label(test.isNot));
  if (test.isOneOf !== undefined) return frame.is[denied](orList(test.isOneOf.map(label), frame));
  if (test.includes !== undefined) return frame.includes[denied](label(test.includes));
  const { atLeast, atMost } = test;
  // A day is compared with a day.
  if (atLeast !== undefined)
    return (typeof atLeast === "number" ? frame.atLeast : frame.notBefore)[denied](label(atLeast));
  if (atMost !== undefined) return (typeof atMost === "number" ? frame.atMost : frame.notAfter)[denied](label(atMost));
  return frame.answered[denied];
}

const orList = (values: readonly string[], { or, nothing }: ConditionFrame): string =>
  values.length < 2 ? (values[0] ?? nothing) : `${values.slice(0, -1).join(", ")} ${or} ${values.at(-1)}`;
