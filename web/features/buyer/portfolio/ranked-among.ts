import type { PortfolioEntry } from "#contract/portfolio.ts";
import { list, plural } from "#domain/format.ts";

/** A questionnaire, and how many scored assessments answered it. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly scored: number;
}

/** The questionnaires behind the scored assessments, the most answered first. */
export function questionnairesOf(entries: readonly PortfolioEntry[]): Asked[] {
  const scored = entries.filter(({ score }) => score !== null);
  return [...Map.groupBy(scored, ({ questionnaireId }) => questionnaireId)]
    .map(([id, of]) => ({ id, title: of.at(-1)?.questionnaireTitle ?? "", scored: of.length }))
    .sort((one, other) => other.scored - one.scored || one.title.localeCompare(other.title));
}

/** Among whom ranks are given: within each questionnaire, among those that answered one, or all in one list. */
export const within = "all";
export const together = "together";

const those = ({ scored, title }: Asked): string =>
  `${plural({ count: scored, one: "assessment", other: "assessments" })} of “${title}”`;

/** Says among whom the ranks are: answers to different questions do not compare. */
export function rankedAmong(asked: readonly Asked[], chosen: string): string {
  const [only] = asked;
  if (only === undefined) return "Nothing is ranked before the first answers are in.";
  if (asked.length === 1) return `Ranked among the ${those(only)}.`;
  if (chosen === together)
    return "All in one list, although they answered different questionnaires: a rank across them says little.";
  const one = asked.find(({ id }) => id === chosen);
  if (one) return `Ranked among the ${those(one)}.`;
  return `Ranked within each questionnaire, because answers to different questions do not compare: ${list(asked.map(those))}.`;
}
