import type { Questionnaire } from "../definition.schema.ts";
import { suggestControls } from "./suggest-controls.ts";

export interface SuggestionMeasure {
  /** Questions that name a control themselves. */
  readonly questions: number;
  /** Of these, where a control they name is the first proposed, or among the first three. */
  readonly first: number;
  readonly amongThree: number;
  readonly missed: readonly {
    readonly question: string;
    readonly named: readonly string[];
    readonly proposed: readonly string[];
  }[];
}

/** How well the proposals fit a questionnaire whose controls people chose. */
export function measureSuggestions({ sections }: Questionnaire): SuggestionMeasure {
  const results = sections.flatMap((section) =>
    section.questions.flatMap(({ id, text, short, help, controls }) => {
      const named = controls?.iso42001 ?? [];
      if (named.length === 0) return [];
      const words = { text, section: section.title, ...(short && { short }), ...(help && { help }) };
      const proposed = suggestControls(words)
        .slice(0, 3)
        .map(({ control }) => control);
      return [{ question: id, named, proposed }];
    }),
  );
  const isHit = (at: number) => (one: (typeof results)[number]) =>
    one.proposed.slice(0, at).some((control) => one.named.includes(control));
  return {
    questions: results.length,
    first: results.filter(isHit(1)).length,
    amongThree: results.filter(isHit(3)).length,
    missed: results.filter((one) => !isHit(3)(one)),
  };
}
