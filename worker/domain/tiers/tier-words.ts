import { factorWords } from "#domain/words/factors.ts";
import type { Criterion } from "./tier-rules.schema.ts";

/** A rule as words: "Data it sees: Personal, or more, and What a wrong result does: Costs money or rights, or more". */
export function criterionWords(criterion: Criterion): string {
  const parts = factorWords.flatMap(({ factor, label, levels }) => {
    const level = criterion[factor];
    if (level === undefined) return [];
    return [`${label}: ${levels[level]}${level < levels.length - 1 ? ", or more" : ""}`];
  });
  return parts.join(", and ");
}

/** How long a decision holds, in words; null where only an event brings it up again. */
export function monthsWords(months: number | null): string {
  if (months === null) return "Only when something happens";
  if (months % 12 === 0) return months === 12 ? "A year after the decision" : `${months / 12} years after the decision`;
  return `${months} months after the decision`;
}
