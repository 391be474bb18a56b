import type { Dossier } from "#domain/dossier/dossier.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import { and, type Known, testsIn, truthOf } from "#domain/questionnaire/conditions.ts";
import type { Question, Section } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";
import { hasLevel } from "#domain/questionnaire/question-types/which-types.ts";
import {
  givenValue,
  isBlank,
  knownFrom,
  type Visibility,
  type VisibilityInput,
} from "#domain/questionnaire/visibility.ts";
import { canCount } from "#domain/questionnaire/which-count.ts";
import { said } from "./answer-level.ts";

/** Hidden questions that something unconfirmed hides, each with what does: ids of questions and systems; null when no system is named (SCORING 1). */
export type AssumedAway = ReadonlyMap<string, ReadonlySet<string | null>>;

type Routed = Pick<Dossier, "questionnaire" | "answers" | "systems" | "reviews">;
type Visible = ReadonlyMap<string, Visibility>;

/** The hidden questions that would be undecided if answers that cost nothing, and systems nobody confirmed, decided nothing. */
export function assumedAway(dossier: Routed, given: { visibility: Visible; input: VisibilityInput }): AssumedAway {
  const found = new Map<string, ReadonlySet<string | null>>();
  const doubt = doubtOf(dossier, given.visibility);
  const known = knownFrom(given.input, given.visibility);
  const doubted: Known = {
    ofSystems: (test) => (doubt.systems ? undefined : known.ofSystems(test)),
    ofQuestion: (test) =>
      found.has(test.question) || doubt.gates.has(test.question) ? undefined : known.ofQuestion(test),
  };
  for (const section of dossier.questionnaire.sections) {
    const sectionTruth = truthOf(section.showIf, doubted);
    for (const question of section.questions) {
      if (given.visibility.get(question.id) !== "hidden") continue;
      if (and([sectionTruth, truthOf(question.showIf, doubted)]) === undefined)
        found.set(question.id, hiders(section, question, { doubt, found }));
    }
  }
  return found;
}

interface Doubt {
  /** Shown questions whose answer costs nothing and that no reviewer has confirmed; true where they were answered. */
  readonly gates: ReadonlyMap<string, boolean>;
  /** The systems that nobody has confirmed, [null] when none is named; undefined when all are confirmed. */
  readonly systems: readonly (string | null)[] | undefined;
}

function doubtOf(dossier: Routed, visibility: Visible): Doubt {
  const gates = dossier.questionnaire.sections
    .flatMap((section) => section.questions)
    .filter((question) => visibility.get(question.id) === "shown" && isGate(question, dossier))
    .filter((question) => !isConfirmed(question, dossier));
  const unconfirmed = dossier.systems.filter(({ confirmed }) => confirmed !== true).map(({ id }) => id);
  return {
    gates: new Map(gates.map(({ id }) => [id, !isBlank(givenValue(dossier.answers[id]))])),
    systems: dossier.systems.length === 0 ? [null] : unconfirmed.length === 0 ? undefined : unconfirmed,
  };
}

/** Whether the answer to a question costs nothing: it never counts or scores, or it is the best one there is. */
function isGate(question: Question, { questionnaire, answers }: Routed): boolean {
  if (!canCount(question, questionnaire) || !hasLevel(question)) return true;
  const scores = optionsOf(questionnaire, question).some(({ score }) => score !== undefined);
  if (question.type !== "yesNo" && !scores) return true;
  const vendors = said(question, givenValue(answers[question.id]), questionnaire);
  return vendors.kind === "level" && reaches(vendors.level, 1);
}

function isConfirmed({ id }: Question, { reviews }: Routed): boolean {
  const review = reviews[id];
  return review?.confirmed === true || review?.level !== undefined || review?.notApplicableAccepted === true;
}

/** What hides a question: what its and its section's conditions test, and, through questions assumed away, theirs. */
function hiders(section: Section, question: Question, of: { doubt: Doubt; found: AssumedAway }): Set<string | null> {
  const tests = [...testsIn(section.showIf), ...testsIn(question.showIf)];
  return new Set(
    tests.flatMap((test): (string | null)[] => {
      if ("system" in test) return [...(of.doubt.systems ?? [])];
      if (of.doubt.gates.get(test.question)) return [test.question];
      return [...(of.found.get(test.question) ?? [])];
    }),
  );
}
