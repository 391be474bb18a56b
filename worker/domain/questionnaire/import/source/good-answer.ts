import { answerWordOf } from "#domain/questionnaire/answer-words.ts";
import type { Question } from "../../definition.schema.ts";
import { suggestReversed } from "../../suggest/suggest-good-answer.ts";
import type { SourceNote, SourceQuestion } from "./source.ts";

interface GoodAnswer {
  readonly fields: { readonly goodAnswer?: "yes" | "no" };
  readonly notes: readonly SourceNote[];
}

/** The good answer of a Yes/No question, as the source expects it; a Yes is said only where the words leave a doubt. */
export function goodAnswerOf({ expected = "", text }: SourceQuestion, type: Question["type"] | undefined): GoodAnswer {
  const word = answerWordOf(expected);
  const leftOut = (note: string): GoodAnswer => ({
    fields: {},
    notes: [{ what: "expected answer", source: expected, outcome: "left-out", note }],
  });
  if (expected === "") return { fields: {}, notes: [] };
  if (type !== "yesNo")
    return leftOut(
      "Only Yes or No can be the good answer of a question; say in the builder what each answer is worth.",
    );
  if (word === "no") return { fields: { goodAnswer: "no" }, notes: [] };
  if (word === "yes") return { fields: suggestReversed(text) === undefined ? {} : { goodAnswer: "yes" }, notes: [] };
  return leftOut("Only Yes or No can be the good answer of a question.");
}
