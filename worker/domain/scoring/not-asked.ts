import { testsIn } from "#domain/questionnaire/conditions.ts";
import type { Question, Section } from "#domain/questionnaire/definition.schema.ts";
import { isAnswerable } from "#domain/questionnaire/question-types/which-types.ts";
import type { Scoring } from "./scoring-run.ts";

/** Questions that did not apply because of one answer, or of what is said of the AI systems. */
export interface NotAsked {
  /** Id of the question whose answer decided it; null where the AI systems did. */
  readonly because: string | null;
  readonly questions: readonly string[];
  /** Nobody has confirmed what decided it: until then the questions count as not covered. */
  readonly isAssumed: boolean;
}

/** What was not asked, by what decided that, the most first; statements, which take no answer, aside. */
export function notAsked({ setting }: Pick<Scoring, "setting">): NotAsked[] {
  const { dossier, visibility, assumedAway } = setting;
  const reasons = new Map<string, string | null>();
  const found = dossier.questionnaire.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      if (visibility.get(question.id) !== "hidden") return [];
      const because = reasonOf(section, question, { setting, reasons });
      reasons.set(question.id, because);
      return isAnswerable(question) ? [{ because, id: question.id }] : [];
    }),
  );
  return [...Map.groupBy(found, ({ because }) => because)]
    .map(([because, of]) => ({
      because,
      questions: of.map(({ id }) => id),
      isAssumed: of.some(({ id }) => assumedAway.has(id)),
    }))
    .sort((one, other) => other.questions.length - one.questions.length);
}

interface Known extends Pick<Scoring, "setting"> {
  readonly reasons: ReadonlyMap<string, string | null>;
}

/** The first answer that a hidden question waits for in vain; where that was hidden itself, what hid it. */
function reasonOf(section: Section, question: Question, { setting, reasons }: Known): string | null {
  const tests = [...testsIn(section.showIf), ...testsIn(question.showIf)];
  for (const test of tests) {
    if (!("question" in test)) continue;
    if (setting.visibility.get(test.question) === "hidden") return reasons.get(test.question) ?? null;
    if (setting.visibility.get(test.question) === "shown") return test.question;
  }
  return null;
}
