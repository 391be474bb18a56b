import type { Edit } from "#domain/questionnaire/edit/apply-edit.ts";
import { type DraftQuestion, type DraftShape, textIn, typeIn } from "#domain/questionnaire/edit/draft.ts";
import { type ReversedSuggestion, suggestReversed } from "#domain/questionnaire/suggest/suggest-good-answer.ts";

/** A question whose Yes may be bad news, while nobody has said which answer is good. */
export interface ReversedQuestion {
  readonly id: string;
  readonly question: DraftQuestion;
  /** Where it stands in the file. */
  readonly path: readonly (string | number)[];
  readonly reversed: ReversedSuggestion;
}

/** The questions of a draft that read that way, in order. */
export const reversedQuestions = (shape: DraftShape): ReversedQuestion[] =>
  shape.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q): ReversedQuestion[] => {
      if (typeIn(question)?.offers !== "words" || question.goodAnswer !== undefined) return [];
      const reversed = suggestReversed(textIn(question, "text"));
      const id = textIn(question, "id") || `${s}/${q}`;
      return reversed === undefined ? [] : [{ id, question, path: ["sections", s, "questions", q], reversed }];
    }),
  );

/** The edit that says which answer is good. */
export const goodAnswerEdit = ({ path }: ReversedQuestion, word: "yes" | "no"): Edit => ({
  kind: "set",
  path: [...path, "goodAnswer"],
  value: word,
});
