import type { Edit } from "#domain/questionnaire/edit/apply-edit.ts";
import { type DraftQuestion, type DraftShape, listIn, textIn, typeIn } from "#domain/questionnaire/edit/draft.ts";
import { type ControlSuggestion, suggestControls } from "#domain/questionnaire/suggest/suggest-controls.ts";

/** A question that could count and names no control. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: DraftQuestion;
  /** Where it stands in the file. */
  readonly path: readonly (string | number)[];
  /** At most three, the likeliest first. */
  readonly suggestions: readonly ControlSuggestion[];
}

/** The questions of a draft that could count and name no control, in order. */
export function openQuestions(shape: DraftShape): OpenQuestion[] {
  return shape.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q): OpenQuestion[] => {
      const controls = (question.controls ?? {}) as DraftQuestion;
      const neverCounts = typeIn(question)?.levelFrom === "nobody" || textIn(question, "importance") === "none";
      if (neverCounts || listIn(controls, "iso42001").length > 0) return [];
      const words = {
        text: textIn(question, "text"),
        short: textIn(question, "short"),
        help: textIn(question, "help"),
      };
      const suggestions = suggestControls({ ...words, section: textIn(section, "title") }).slice(0, 3);
      return [
        { id: textIn(question, "id") || `${s}/${q}`, question, path: ["sections", s, "questions", q], suggestions },
      ];
    }),
  );
}

/** The edit that gives a question these controls; other frameworks it names stay. */
export function controlEdit({ question, path }: OpenQuestion, ids: readonly string[]): Edit[] {
  if (ids.length === 0) return [];
  const { iso42001: _, ...others } = (question.controls ?? {}) as DraftQuestion;
  return [{ kind: "set", path: [...path, "controls"], value: { iso42001: ids, ...others } }];
}
