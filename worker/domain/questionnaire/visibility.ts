import type { Condition, QuestionTest } from "./condition.schema.ts";
import { and, type Known, passes, truthOf, valuesOver } from "./conditions.ts";
import { optionsOf } from "./options.ts";
import { isBlankValue } from "./question-types/question-type.ts";
import type { QuestionType } from "./question-types/registry.ts";
import { hasLevel } from "./question-types/which-types.ts";

/** Whether respondents see a question; "undecided" while its routing is open (SCORING 1). */
export type Visibility = "shown" | "hidden" | "undecided";

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly score?: number | undefined;
}

type Routed = { readonly showIf?: Condition | undefined };
export interface RoutedQuestion extends Routed {
  readonly id: string;
  readonly type: QuestionType;
  readonly options?: readonly Choice[] | undefined;
  readonly answerSet?: string | undefined;
  readonly otherOption?: { readonly label?: string | undefined; readonly score?: number | undefined } | undefined;
}

/** The routing of a questionnaire: whole, or as respondents get it. */
export interface Routing<Q extends RoutedQuestion = RoutedQuestion> {
  readonly sections: readonly (Routed & { readonly questions: readonly Q[] })[];
  readonly answerSets?: Readonly<Record<string, readonly Choice[]>> | undefined;
}

export interface VisibilityInput<Q extends RoutedQuestion = RoutedQuestion> {
  readonly questionnaire: Routing<Q>;
  readonly answers: Readonly<Record<string, { value?: unknown; byCertificate?: boolean | undefined } | undefined>>;
  readonly systems: readonly object[];
  /** Questions whose does-not-apply claim a reviewer accepted. */
  readonly acceptedNotApplicable?: ReadonlySet<string>;
}

/** The visibility of every question, in one pass, as conditions name earlier questions only. */
export function visibilityOf(input: VisibilityInput): Map<string, Visibility> {
  const seen = new Map<string, Visibility>();
  const known = knownFrom(input, seen);
  for (const section of input.questionnaire.sections) {
    const sectionTruth = truthOf(section.showIf, known);
    for (const question of section.questions)
      seen.set(question.id, named(and([sectionTruth, truthOf(question.showIf, known)])));
  }
  return seen;
}

/** The questions a respondent sees, in order. */
export function visibleQuestions<Q extends RoutedQuestion>(input: VisibilityInput<Q>): Q[] {
  const visibility = visibilityOf(input);
  return input.questionnaire.sections.flatMap((section) =>
    section.questions.filter((question) => visibility.get(question.id) === "shown"),
  );
}

const named = (truth: boolean | undefined): Visibility =>
  truth === undefined ? "undecided" : truth ? "shown" : "hidden";

/** What answers and systems say, question by question as far as their visibility is known. */
export function knownFrom(input: VisibilityInput, seen: ReadonlyMap<string, Visibility>): Known {
  const questions = new Map(
    input.questionnaire.sections.flatMap(({ questions: own }) => own.map((question) => [question.id, question])),
  );
  return {
    ofSystems: (test) => passes(test, valuesOver(input.systems, test.system)),
    ofQuestion: (test) => {
      const visibility = seen.get(test.question);
      if (visibility === "hidden") return false;
      const question = questions.get(test.question);
      if (visibility !== "shown" || question === undefined) return undefined;
      return truthOfAnswer(test, question, input);
    },
  };
}

function truthOfAnswer(test: QuestionTest, question: RoutedQuestion, input: VisibilityInput): boolean | undefined {
  const value = givenValue(input.answers[question.id]);
  if (isBlank(value)) return undefined;
  const decides =
    input.acceptedNotApplicable?.has(question.id) === true ||
    !claimsNotApplicable(question, value, input.questionnaire);
  if (!decides) return undefined;
  return passes(test, test.column === undefined ? value : valuesOver(value, test.column));
}

/** What a condition reads of an answer: beside "covered by certificate" nothing (SCORING 2). */
export const givenValue = (answer: { value?: unknown; byCertificate?: boolean | undefined } | undefined): unknown =>
  answer?.byCertificate === true ? undefined : answer?.value;

/**
 * Whether a given value says that the question does not apply: in words, or with nothing but options without a score
 * where others have one. It cannot hide what it routes to until a reviewer accepts it (SCORING 1).
 */
function claimsNotApplicable(question: RoutedQuestion, value: unknown, routing: Routing): boolean {
  if (!hasLevel(question)) return false;
  if (value === "na") return true;
  const options = optionsOf(routing, question);
  const chosen = options.filter((option) => [value].flat().includes(option.value));
  return options.some(({ score }) => score !== undefined) && chosen.every(({ score }) => score === undefined);
}

/** Whether nothing was answered: absent, text without a letter, an empty list or an empty record. */
export const isBlank: (value: unknown) => boolean = isBlankValue;
