import { answerWordOf } from "../../answer-words.ts";
import type { AnswerWord } from "../../definition.schema.ts";

/**
 * The answer words of a list of labels, when every one of them means another word and Yes and No are among them.
 * "I do not know" is no answer word: a list with it stays a list.
 */
export function answerWordsOf(
  list: readonly string[],
  confirmed: Readonly<Record<string, AnswerWord>> = {},
): readonly AnswerWord[] | undefined {
  const words = list.map((label) => (Object.hasOwn(confirmed, label) ? confirmed[label] : answerWordOf(label)));
  const isWhole = words.every((word) => word !== undefined) && new Set(words).size === words.length;
  return isWhole && words.includes("yes") && words.includes("no") ? (words as AnswerWord[]) : undefined;
}
