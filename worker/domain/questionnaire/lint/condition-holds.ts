import { conditionInWords } from "../condition-words.ts";
import { testsIn } from "../conditions.ts";
import type { Condition, Questionnaire, QuestionTest, SystemTest } from "../definition.schema.ts";
import { type Effort, findAnswers } from "../reach/find-answers.ts";
import { Dependencies } from "../reach/looked-at.ts";
import { conditionFits } from "./condition-fits.ts";
import { conditionValues } from "./condition-values.ts";
import { earlierOnly } from "./earlier-only.ts";
import { type LintRemark, type LintRule, pathsAround } from "./remark.ts";
import { subjectsIn } from "./test-subject.ts";
import { uniqueIds } from "./unique-ids.ts";

const rule = "condition-holds";

// A questionnaire of 2,000 questions with a condition each stays far below it.
const mostSteps = 200_000;

/**
 * What can never hold, and what always holds, is said of the smallest part of a condition of which it is true; and of a
 * question's condition together with its section's. What is mistaken in itself is told by other rules.
 */
export const conditionHolds: LintRule = (questionnaire, unsure) => {
  const mistakes = [uniqueIds, earlierOnly, conditionValues, conditionFits].flatMap((one) =>
    one(questionnaire, unsure),
  );
  const mistaken = new Set(mistakes.flatMap(({ path }) => pathsAround(path)));
  const isSound = (path: string): boolean => !mistaken.has(path);
  const judge = new Judge(questionnaire, {
    isSound,
    unsure: new Set([...unsure, ...hangingOnMistakes(questionnaire, isSound)]),
  });
  return questionnaire.sections.flatMap((section, s) => {
    const path = `/sections/${s}`;
    const ofSection = isSound(`${path}/showIf`) ? section.showIf : undefined;
    return [
      ...(section.showIf ? judge.remarks(section.showIf, `${path}/showIf`) : []),
      ...section.questions.flatMap(({ id, showIf }, q) => {
        const at = `${path}/questions/${q}/showIf`;
        if (showIf === undefined) return [];
        const own = judge.remarks(showIf, at);
        if (own.length > 0 || ofSection === undefined || !isSound(at)) return own;
        if (!judge.isNever({ all: [ofSection, showIf] }) || judge.isNever(ofSection)) return [];
        const text = `Question “${id}” can never be shown: its condition and its section’s never hold together. Change one of them.`;
        return [unreachable(at, text)];
      }),
    ];
  });
};

/** Questions that hang on a mistaken condition: nobody can know when they are shown. */
const hangingOnMistakes = (questionnaire: Questionnaire, isSound: (path: string) => boolean): ReadonlySet<string> =>
  new Set(
    questionnaire.sections.flatMap((section, s) => {
      const isOpen = isSound(`/sections/${s}/showIf`);
      const unsure = section.questions.filter(
        (_, q) =>
          !isOpen || !isSound(`/sections/${s}/questions/${q}/showIf`) || !isSound(`/sections/${s}/questions/${q}/id`),
      );
      return unsure.map(({ id }) => id);
    }),
  );

interface Doubts {
  /** Whether there is no mistake in the part at a path. */
  readonly isSound: (path: string) => boolean;
  readonly unsure: ReadonlySet<string>;
}

class Judge {
  readonly #questionnaire: Questionnaire;
  readonly #dependencies: Dependencies;
  readonly #subjectOf: ReturnType<typeof subjectsIn>;
  readonly #isSound: Doubts["isSound"];
  readonly #effort: Effort = { left: mostSteps };

  constructor(questionnaire: Questionnaire, { isSound, unsure }: Doubts) {
    this.#isSound = isSound;
    this.#questionnaire = questionnaire;
    this.#subjectOf = subjectsIn(questionnaire, unsure);
    this.#dependencies = new Dependencies(questionnaire, unsure);
  }

  isNever(condition: Condition): boolean {
    const wanted = { condition, truth: true, isAllShown: false };
    return findAnswers(this.#dependencies, wanted, this.#effort) === "none";
  }

  isAlways(condition: Condition): boolean {
    // To wait until something is answered is a condition that always comes true in the end, and a sensible one.
    if (testsIn(condition).some(({ answered }) => answered !== undefined)) return false;
    const wanted = { condition, truth: false, isAllShown: true };
    return findAnswers(this.#dependencies, wanted, this.#effort) === "none";
  }

  remarks(condition: Condition, path: string): LintRemark[] {
    const inner = partsOf(condition, path).flatMap((part) => this.remarks(part.condition, part.path));
    if (inner.length > 0 || !this.#isSound(path)) return inner;
    // Most conditions are sound, and their words are wanted by nobody.
    const words = (): string => conditionInWords(condition, this.#questionnaire);
    if (this.isNever(condition)) {
      const text = `This can never hold: ${words()}. ${this.#reason(condition)} Change it.`;
      return [this.#isMistake(condition) ? { severity: "error", rule, path, text } : unreachable(path, text)];
    }
    if (!this.isAlways(condition)) return [];
    const text = `This holds whatever is answered: ${words()}. Leave it out, or change it.`;
    return [{ severity: "warning", rule, path, text }];
  }

  /** A single test of a question that can be shown asks for what no answer can be; several fall out with each other. */
  #isMistake(condition: Condition): boolean {
    const test = testIn(condition);
    return test !== undefined && ("system" in test || !this.isNever({ question: test.question, answered: true }));
  }

  #reason(condition: Condition): string {
    const test = testIn(condition);
    const limit = test?.atLeast ?? test?.atMost;
    const why = test && limit !== undefined ? this.#subjectOf(test)?.whyNever(limit) : undefined;
    return why ?? "No answers make it true.";
  }
}

const unreachable = (path: string, text: string): LintRemark => ({
  severity: "warning",
  rule: "reachable",
  path,
  text,
});

function partsOf(condition: Condition, path: string): { readonly condition: Condition; readonly path: string }[] {
  if ("all" in condition) return condition.all.map((one, at) => ({ condition: one, path: `${path}/all/${at}` }));
  if ("any" in condition) return condition.any.map((one, at) => ({ condition: one, path: `${path}/any/${at}` }));
  // A test that is denied is judged with its “not”.
  return "not" in condition && !isTest(condition.not) ? [{ condition: condition.not, path: `${path}/not` }] : [];
}

/** The test that a condition is, denied or not. */
function testIn(condition: Condition): QuestionTest | SystemTest | undefined {
  const inner = "not" in condition ? condition.not : condition;
  return isTest(inner) ? inner : undefined;
}

const isTest = (condition: Condition): condition is QuestionTest | SystemTest =>
  "question" in condition || "system" in condition;
