import { answerWordsOf } from "#domain/questionnaire/answer-words.ts";
import { newIds } from "#domain/questionnaire/edit/new-ids.ts";
import type { AnswerWord, Option, Question } from "../../definition.schema.ts";
import { plainText } from "../plain-text.ts";
import type { SourceNote, SourceQuestion } from "./source.ts";

const mostOptions = 500;

/** A source's choices as ours. */
export interface AnswerList {
  readonly fields: Partial<Question>;
  /** Our value for each of the source's. */
  readonly values: ReadonlyMap<string, string>;
  readonly notes: readonly SourceNote[];
}

/**
 * The choices of a question: yes/no when every label is another answer word and the source gives no points of its own,
 * else a list with the source's labels and order.
 */
export function answerListOf(question: SourceQuestion): AnswerList {
  const choices = question.choices ?? [];
  const labels = choices.map(({ label, value }) => plainText(label) || value);
  const source = labels.join(" / ").slice(0, 200);
  const words = canBeYesNo(question) ? answerWordsOf(labels, question.vocabulary) : undefined;
  if (words !== undefined) {
    const note = `Read as ${words.join(", ")}.`;
    return {
      fields: { type: "yesNo", ...(words.length < 4 && { answers: [...words] }) },
      values: new Map(choices.map(({ value }, index) => [value, words[index] as AnswerWord])),
      notes: [{ what: "list of answers", source, outcome: "taken", note }],
    };
  }
  return optionList(question, { labels, source });
}

/** Yes and no have no points, no explanation and no "something else" of their own: where there are any, it stays a list. */
const canBeYesNo = ({ type, keepsList, other, choices = [] }: SourceQuestion): boolean =>
  type === "one" &&
  keepsList !== true &&
  other !== true &&
  choices.every(({ score, help = "" }) => score === undefined && help.trim() === "");

/** A value that stands for two answers, such as one code of two systems, stands for neither. */
const isOnlyOnce = (value: string, choices: NonNullable<SourceQuestion["choices"]>): boolean =>
  choices.filter((one) => one.value === value).length === 1;

function optionList(
  question: SourceQuestion,
  { labels, source }: { labels: readonly string[]; source: string },
): AnswerList {
  const choices = question.choices ?? [];
  const giveValue = newIds();
  const values = new Map<string, string>();
  const options = choices.slice(0, mostOptions).map((choice, index): Option => {
    const value = giveValue(choice.value, labels[index] ?? "");
    if (isOnlyOnce(choice.value, choices)) values.set(choice.value, value);
    return {
      value,
      label: (labels[index] ?? value).replace(/\s+/g, " ").slice(0, 500),
      ...(choice.help && { help: plainText(choice.help).slice(0, 10_000) }),
      ...(choice.score !== undefined && { score: choice.score }),
      ...(choice.exclusive && question.type === "several" && { exclusive: true }),
    };
  });
  const fields: Partial<Question> = {
    type: question.type === "several" ? "multiple" : "single",
    options,
    ...(question.other && { otherOption: {} }),
  };
  return { fields, values, notes: listNotes(question, { source, given: choices.length }) };
}

function listNotes(question: SourceQuestion, { source, given }: { source: string; given: number }): SourceNote[] {
  const what = "list of answers";
  const tooMany = `It has ${given} answers; the first ${mostOptions} were kept. Ask for a text instead.`;
  const unscored = "The answers were kept in their order; they have no points yet, so say what each is worth.";
  const isScored = (question.choices ?? []).some(({ score }) => score !== undefined);
  if (given > mostOptions) return [{ what, source, outcome: "changed", note: tooMany }];
  if (isScored) return [{ what, source, outcome: "taken", note: "With the points of the source, from 0 to 1." }];
  return [{ what, source, outcome: "taken", note: unscored }];
}
