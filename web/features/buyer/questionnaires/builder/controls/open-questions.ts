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
export const openQuestions = (shape: DraftShape): OpenQuestion[] =>
  counting(shape).filter(({ question }) => namedIn(question).length === 0);

/** A question with the controls that it names, and what its words propose. */
export interface NamingQuestion extends OpenQuestion {
  readonly named: readonly string[];
}

/** The questions of a draft that name controls, in order. */
export const namingQuestions = (shape: DraftShape): NamingQuestion[] =>
  counting(shape).flatMap((one) => {
    const named = namedIn(one.question);
    return named.length === 0 ? [] : [{ ...one, named }];
  });

const namedIn = (question: DraftQuestion): readonly string[] =>
  listIn((question.controls ?? {}) as DraftQuestion, "iso42001").filter((id) => typeof id === "string");

function counting(shape: DraftShape): OpenQuestion[] {
  return shape.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q): OpenQuestion[] => {
      if (typeIn(question)?.levelFrom === "nobody" || textIn(question, "importance") === "none") return [];
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

/** The edit that takes all controls of Annex A from a question; those of other frameworks stay. */
export function withoutControls({ question, path }: OpenQuestion): Edit {
  const { iso42001: _, ...others } = (question.controls ?? {}) as DraftQuestion;
  return Object.keys(others).length === 0
    ? { kind: "remove", path: [...path, "controls"] }
    : { kind: "set", path: [...path, "controls"], value: others };
}
