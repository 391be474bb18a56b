import { controlById } from "#domain/catalogue/controls.ts";
import { list } from "#domain/format.ts";
import type { Edit } from "#domain/questionnaire/edit/apply-edit.ts";
import { type DraftQuestion, type DraftShape, listIn, textIn } from "#domain/questionnaire/edit/draft.ts";
import { type PlacedQuestion, questionsIn } from "#domain/questionnaire/proposals/proposal.ts";
import { suggestReversed } from "#domain/questionnaire/suggest/suggest-good-answer.ts";
import { namingQuestions, withoutControls } from "./open-questions.ts";

/** Something a question says that was taken from a proposal, or by hand. */
interface Taken {
  readonly what: string;
  /** The words that speak for it, where any do. */
  readonly because?: string;
  readonly takeBack: Edit;
}

export interface QuestionTaken {
  readonly id: string;
  readonly text: string;
  readonly taken: readonly Taken[];
}

/** Every question of a draft with what was taken for it, to be looked through. */
export function questionsTaken(shape: DraftShape): QuestionTaken[] {
  const controls = new Map(namingQuestions(shape).map((one) => [one.id, one]));
  return questionsIn(shape).flatMap((one): QuestionTaken[] => {
    const naming = controls.get(one.id);
    const named = naming === undefined ? [] : [controlsTaken(naming)];
    const taken = [...named, ...fieldsTaken(one)];
    return taken.length === 0 ? [] : [{ id: one.id, text: textIn(one.question, "text"), taken }];
  });
}

function controlsTaken(one: ReturnType<typeof namingQuestions>[number]): Taken {
  const words = one.suggestions.filter(({ control }) => one.named.includes(control)).flatMap(({ because }) => because);
  return {
    what: list(one.named.map((id) => `${id} ${controlById(id)?.title ?? ""}`.trim())),
    ...(words.length > 0 && { because: list([...new Set(words)].map((word) => `“${word}”`)) }),
    takeBack: withoutControls(one),
  };
}

const importances: Readonly<Record<string, string>> = { critical: "Critical", minor: "Minor", none: "No points" };

function fieldsTaken({ question, path }: PlacedQuestion): Taken[] {
  const remove = (...field: string[]): Edit => ({ kind: "remove", path: [...path, ...field] });
  const evidence = (question.evidence ?? {}) as DraftQuestion;
  const required = listIn(evidence, "requiredFor");
  const importance = importances[textIn(question, "importance")];
  const reversed = suggestReversed(textIn(question, "text"));
  return [
    ...(question.goodAnswer === undefined
      ? []
      : [
          {
            what: `“${question.goodAnswer === "no" ? "No" : "Yes"}” is the good answer`,
            ...(reversed !== undefined && { because: `“${reversed.because}”` }),
            takeBack: remove("goodAnswer"),
          },
        ]),
    ...(importance === undefined ? [] : [{ what: importance, takeBack: remove("importance") }]),
    ...(question.coveredBy === undefined
      ? []
      : [{ what: "A certificate may answer it", takeBack: remove("coveredBy") }]),
    ...(required.length === 0
      ? []
      : [{ what: "Proof is asked for with some answers", takeBack: remove("evidence", "requiredFor") }]),
  ];
}
