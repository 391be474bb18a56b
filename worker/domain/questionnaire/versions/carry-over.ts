import type { Question, Questionnaire } from "../definition.schema.ts";
import { placedQuestions } from "../lint/remark.ts";
import { isBlankValue } from "../question-types/question-type.ts";
import { choicesOf, columnsOf, sameWording } from "./wording.ts";

/**
 * What becomes of an answer when a request goes on with another version (FORMAT, Versions 5):
 * `still-true` needs one click; `reworded` is shown with the old wording beside it; `answer-again` because what was
 * chosen is no longer offered; `suggested` for a question that replaces the old one; `dropped` stays in the old
 * request; `refused` because the id changed its type; `too-old` for more than the months the question allows.
 */
type Carried = "still-true" | "reworded" | "answer-again" | "suggested" | "dropped" | "refused" | "too-old";

export interface EarlierAnswer {
  readonly value?: unknown;
  /** Age in months, rounded down. */
  readonly months: number;
}

export interface CarriedAnswer {
  readonly rule: Carried;
  /** The question of the version answered. */
  readonly from: string;
  /** The question of the version to go on with; absent when it was dropped. */
  readonly to?: string;
  /** How the question read when it was answered. */
  readonly asked: string;
}

/** How old an answer may be to be carried when the question says nothing (FORMAT, Versions 5). */
export const defaultMaxAgeMonths = 12;

/** What becomes of each answer, in the order of the earlier version; blank answers are nobody's business. */
export function carryOver(input: {
  readonly earlier: Questionnaire;
  readonly later: Questionnaire;
  readonly answers: Readonly<Record<string, EarlierAnswer | undefined>>;
}): CarriedAnswer[] {
  const after = placedQuestions(input.later).map(({ question }) => question);
  const byId = new Map(after.map((question) => [question.id, question]));
  return placedQuestions(input.earlier).flatMap(({ question: was }): CarriedAnswer[] => {
    const answer = input.answers[was.id];
    if (answer === undefined) return [];
    const same = byId.get(was.id);
    const from = { from: was.id, asked: was.text };
    if (same !== undefined) return [{ ...from, to: same.id, rule: ruleFor({ ...input, was, now: same, answer }) }];
    const successors = after.filter((question) => question.replaces?.includes(was.id));
    if (successors.length === 0) return [{ ...from, rule: "dropped" }];
    return successors.map((question) => ({ ...from, to: question.id, rule: "suggested" }));
  });
}

interface Pair {
  readonly earlier: Questionnaire;
  readonly later: Questionnaire;
  readonly was: Question;
  readonly now: Question;
  readonly answer: EarlierAnswer;
}

function ruleFor({ earlier, later, was, now, answer }: Pair): Carried {
  if (was.type !== now.type) return "refused";
  if (answer.months > (now.prefill?.maxAgeMonths ?? defaultMaxAgeMonths)) return "too-old";
  if (sameWording([was, earlier], [now, later])) return "still-true";
  return isStillOffered({ was, now, later, answer }) ? "reworded" : "answer-again";
}

function isStillOffered({ was, now, later, answer }: Omit<Pair, "earlier">): boolean {
  const columns = columnsOf(now);
  const columnsStand = [...columnsOf(was)].every(([id, type]) => columns.get(id) === type);
  const choices = choicesOf(now, later);
  // Where a certificate answers, or only an explanation stands, nothing was chosen that could be gone.
  if (!columnsStand || choices.size === 0 || isBlankValue(answer.value)) return columnsStand;
  const chosen = Array.isArray(answer.value) ? answer.value : [answer.value];
  return chosen.every((value) => typeof value === "string" && choices.has(value));
}
