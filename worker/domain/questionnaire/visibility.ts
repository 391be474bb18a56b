import type { Condition } from "./definition.schema.ts";
import { isBlankValue } from "./question-types/question-type.ts";
import type { QuestionType } from "./question-types/registry.ts";
import { hasLevel } from "./question-types/which-types.ts";

/** Whether respondents see a question; "undecided" while its routing is open (SCORING 1). */
export type Visibility = "shown" | "hidden" | "undecided";

/** Kleene's third value is undefined. */
type Truth = boolean | undefined;

type Routed = { readonly showIf?: Condition | undefined };
type RoutedQuestion = Routed & { readonly id: string; readonly type: QuestionType };

/** The routing of a questionnaire: whole, or as respondents get it. */
export interface Routing<Q extends RoutedQuestion = RoutedQuestion> {
  readonly sections: readonly (Routed & { readonly questions: readonly Q[] })[];
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
  const questions = new Map<string, RoutedQuestion>();
  const evaluate = (condition: Condition): Truth => truthOf(condition, { input, seen, questions });
  for (const section of input.questionnaire.sections) {
    const sectionTruth = section.showIf === undefined ? true : evaluate(section.showIf);
    for (const question of section.questions) {
      const own = question.showIf === undefined ? true : evaluate(question.showIf);
      seen.set(question.id, named(and([sectionTruth, own])));
      questions.set(question.id, question);
    }
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

const named = (truth: Truth): Visibility => (truth === undefined ? "undecided" : truth ? "shown" : "hidden");

function and(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}
const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

interface Scope {
  readonly input: VisibilityInput;
  readonly seen: ReadonlyMap<string, Visibility>;
  readonly questions: ReadonlyMap<string, RoutedQuestion>;
}

function truthOf(condition: Condition, scope: Scope): Truth {
  if ("all" in condition) return and(condition.all.map((one) => truthOf(one, scope)));
  if ("any" in condition) return not(and(condition.any.map((one) => not(truthOf(one, scope)))));
  if ("not" in condition) return not(truthOf(condition.not, scope));
  if ("system" in condition) return passes(condition, valuesOver(scope.input.systems, condition.system));
  return truthOfQuestion(condition, scope);
}

function truthOfQuestion(condition: Extract<Condition, { question: string }>, scope: Scope): Truth {
  const visibility = scope.seen.get(condition.question);
  if (visibility === "hidden") return false;
  if (visibility !== "shown") return undefined;
  const answer = scope.input.answers[condition.question];
  const value = answer?.byCertificate === true ? undefined : answer?.value;
  if (isBlank(value)) return undefined;
  const claimsNotApplicable = value === "na" && !scope.input.acceptedNotApplicable?.has(condition.question);
  if (claimsNotApplicable && isChoice(scope.questions.get(condition.question))) return undefined;
  return passes(condition, condition.column === undefined ? value : valuesOver(value, condition.column));
}

const isChoice = (question: RoutedQuestion | undefined): boolean => question !== undefined && hasLevel(question);

/** Whether nothing was answered: absent, text without a letter, or an empty list. */
export const isBlank: (value: unknown) => boolean = isBlankValue;

function valuesOver(rows: unknown, field: string): unknown[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: Record<string, unknown> | null) => row?.[field] ?? []);
}

type Test = {
  is?: unknown;
  isNot?: unknown;
  isOneOf?: unknown;
  includes?: unknown;
  atLeast?: unknown;
  atMost?: unknown;
};

function passes(test: Test, value: unknown): boolean {
  if (test.is !== undefined) return value === test.is;
  if (test.isNot !== undefined) return value !== test.isNot;
  if (test.isOneOf !== undefined) return Array.isArray(test.isOneOf) && test.isOneOf.includes(value);
  if (test.includes !== undefined) return Array.isArray(value) && value.includes(test.includes);
  if (test.atLeast !== undefined) return inOrder(test.atLeast, value);
  if (test.atMost !== undefined) return inOrder(value, test.atMost);
  return !isBlank(value);
}

// Dates are text in ISO order, so text compares like numbers do.
function inOrder(low: unknown, high: unknown): boolean {
  if (typeof low === "number" && typeof high === "number") return low <= high;
  return typeof low === "string" && typeof high === "string" && low <= high;
}
