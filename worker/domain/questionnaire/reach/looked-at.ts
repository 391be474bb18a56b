import { testsIn } from "../conditions.ts";
import type { Condition, Questionnaire, Section } from "../definition.schema.ts";

/** The questions on which a condition depends, as a questionnaire of their own, with all conditions that play a part. */
export interface LookedAt {
  readonly questionnaire: Questionnaire;
  readonly conditions: readonly Condition[];
  /** Whether nothing that plays a part is unsure. */
  readonly isSure: boolean;
}

interface Stand {
  readonly section: number;
  readonly position: number;
  readonly routes: readonly Condition[];
}

/** Finds what conditions depend on: the questions they look at, and those that decide whether these are shown. */
export class Dependencies {
  readonly #questionnaire: Questionnaire;
  readonly #unsure: ReadonlySet<string>;
  readonly #stands = new Map<string, Stand>();

  /** `unsure` are ids of questions of which it is not known when they are shown, or what they can be answered. */
  constructor(questionnaire: Questionnaire, unsure: ReadonlySet<string>) {
    this.#questionnaire = questionnaire;
    this.#unsure = unsure;
    for (const [section, { showIf: outer, questions }] of questionnaire.sections.entries())
      for (const [position, { id, showIf }] of questions.entries())
        this.#stands.set(id, { section, position, routes: [outer, showIf].filter((one) => one !== undefined) });
  }

  of(condition: Condition): LookedAt {
    const found = new Map<string, Stand>();
    const conditions = new Set([condition]);
    // A set is walked on while it grows.
    for (const next of conditions)
      for (const test of testsIn(next)) {
        const stand = "question" in test ? this.#stands.get(test.question) : undefined;
        if (stand === undefined || !("question" in test) || found.has(test.question)) continue;
        found.set(test.question, stand);
        for (const route of stand.routes) conditions.add(route);
      }
    return {
      questionnaire: { ...this.#questionnaire, sections: this.#sectionsOf([...found.values()]) },
      conditions: [...conditions],
      isSure: [...found.keys()].every((id) => !this.#unsure.has(id)),
    };
  }

  #sectionsOf(stands: readonly Stand[]): Section[] {
    const bySection = Map.groupBy(stands, ({ section }) => section);
    return [...bySection]
      .sort(([one], [other]) => one - other)
      .flatMap(([index, own]) => {
        const section = this.#questionnaire.sections[index];
        if (section === undefined) return [];
        const positions = own.map(({ position }) => position).sort((one, other) => one - other);
        const questions = positions.flatMap((position) => section.questions[position] ?? []);
        return [{ ...section, questions }];
      });
  }
}
