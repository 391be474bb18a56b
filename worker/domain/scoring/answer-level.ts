import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";
import { isBlank } from "#domain/questionnaire/visibility.ts";

const words: Record<string, number> = { yes: 1, partial: 0.5, no: 0 };

/** What a stored value says: nothing yet, "does not apply", or a level from 0 to 1 (SCORING 2). */
export type Said = { kind: "open" } | { kind: "not-applicable" } | { kind: "level"; level: number };

const open: Said = { kind: "open" };
const notApplicable: Said = { kind: "not-applicable" };

/** What the stored value of a yesNo, single or multiple question says. */
export function said(question: Question, value: unknown, questionnaire: Questionnaire): Said {
  if (isBlank(value)) return open;
  if (value === "na") return notApplicable;
  if (question.type === "yesNo") return saidInWords(question, value);
  const chosen = new Set<unknown>(Array.isArray(value) ? value : [value]);
  const options = optionsOf(questionnaire, question).filter((option) => chosen.has(option.value));
  // “None of these” together with others says nothing; such a value is frozen no more, but older dossiers may hold it.
  if (chosen.size > 1 && options.some(({ exclusive }) => exclusive)) return open;
  const scores = options.flatMap((option) => option.score ?? []);
  if (scores.length === 0) return notApplicable;
  return {
    kind: "level",
    level: Math.min(
      1,
      scores.reduce((sum, score) => sum + score, 0),
    ),
  };
}

function saidInWords(question: Question, value: unknown): Said {
  const level = typeof value === "string" ? words[value] : undefined;
  if (level === undefined) return open;
  return { kind: "level", level: question.goodAnswer === "no" ? 1 - level : level };
}
