import { testsIn, truthOf } from "../conditions.ts";
import type { Condition, Questionnaire, QuestionTest, SystemTest } from "../definition.schema.ts";
import { knownFrom, type Visibility, visibilityOf } from "../visibility.ts";
import { answersToTry, systemsToTry } from "./answers-to-try.ts";
import type { Dependencies } from "./looked-at.ts";

/** Steps that are left for a whole questionnaire: a hostile file must not take minutes. */
export interface Effort {
  left: number;
}

export interface Wanted {
  readonly condition: Condition;
  readonly truth: boolean;
  /** Whether everything that it looks at has to be shown. */
  readonly isAllShown: boolean;
}

type Answers = Readonly<Record<string, { readonly value: unknown }>>;

/** Answers, and AI systems, with which a condition has the wanted truth. */
export interface Found {
  readonly answers: Answers;
  readonly systems: readonly object[];
}

/**
 * Looks for answers with which a condition holds, or does not. It asks the evaluator itself, question by question, so
 * that what hides a question is minded. "none" is certain; "unknown" when it would take too many steps, or something
 * that plays a part is unsure.
 */
export function findAnswers(dependencies: Dependencies, wanted: Wanted, effort: Effort): Found | "none" | "unknown" {
  // What a condition looks at is work to find out, too.
  if (effort.left < 0) return "unknown";
  const { questionnaire, conditions, isSure } = dependencies.of(wanted.condition);
  if (!isSure) return "unknown";
  const tests = conditions.flatMap(testsIn);
  const testsOf = Map.groupBy(tests.filter(isOnQuestion), ({ question }) => question);
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const open = questions.flatMap((question): Choice[] => {
    const values = answersToTry(question, { tests: testsOf.get(question.id) ?? [], questionnaire });
    return values === undefined ? [] : [{ id: question.id, values }];
  });
  const systems = systemStates(tests.filter((test) => "system" in test));
  if (systems === undefined || open.length < questions.length) return "unknown";
  const search = new Search(questionnaire, wanted, effort);
  for (const rows of systems) {
    const found = search.from({ answers: {}, systems: rows }, open);
    if (found !== "none") return found;
  }
  return "none";
}

const isOnQuestion = (test: QuestionTest | SystemTest): test is QuestionTest => "question" in test;

interface Choice {
  readonly id: string;
  readonly values: readonly unknown[];
}

class Search {
  readonly #questionnaire: Questionnaire;
  readonly #wanted: Wanted;
  readonly #effort: Effort;
  readonly #direct: readonly string[];
  readonly #accepted: ReadonlySet<string>;
  readonly #cost: number;

  constructor(questionnaire: Questionnaire, wanted: Wanted, effort: Effort) {
    this.#questionnaire = questionnaire;
    this.#wanted = wanted;
    this.#effort = effort;
    this.#direct = testsIn(wanted.condition).flatMap((test) => ("question" in test ? [test.question] : []));
    const ids = questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    this.#accepted = new Set(ids);
    this.#cost = ids.length + testsIn(wanted.condition).length;
  }

  from(state: Found, open: readonly Choice[]): Found | "none" | "unknown" {
    this.#effort.left -= this.#cost;
    if (this.#effort.left < 0) return "unknown";
    const input = { questionnaire: this.#questionnaire, ...state, acceptedNotApplicable: this.#accepted };
    const seen = visibilityOf(input);
    const truth = truthOf(this.#wanted.condition, knownFrom(input, seen));
    if (truth === !this.#wanted.truth || this.#isMissed(seen)) return "none";
    if (truth === this.#wanted.truth && this.#isShown(seen)) return state;
    const [next, ...rest] = open;
    if (next === undefined) return "none";
    // What is hidden is not asked.
    if (seen.get(next.id) === "hidden") return this.from(state, rest);
    for (const value of next.values) {
      const found = this.from({ ...state, answers: { ...state.answers, [next.id]: { value } } }, rest);
      if (found !== "none") return found;
    }
    return "none";
  }

  #isMissed(seen: ReadonlyMap<string, Visibility>): boolean {
    return this.#wanted.isAllShown && this.#direct.some((id) => seen.get(id) === "hidden");
  }

  #isShown(seen: ReadonlyMap<string, Visibility>): boolean {
    return !this.#wanted.isAllShown || this.#direct.every((id) => seen.get(id) === "shown");
  }
}

/** Rows for every combination of what the tested fields may hold; one that has none when no field is tested. */
function systemStates(tests: readonly SystemTest[]): (readonly object[])[] | undefined {
  let states: (readonly object[])[] = [[]];
  for (const field of new Set(tests.map(({ system }) => system))) {
    const rows = systemsToTry(
      field,
      tests.filter((test) => test.system === field),
    );
    if (rows === undefined || states.length * rows.length > mostSystemStates) return undefined;
    states = states.flatMap((state) => rows.map((row) => [...state, row]));
  }
  return states;
}

const mostSystemStates = 1_000;
