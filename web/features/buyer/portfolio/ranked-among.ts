import type { Asked } from "#contract/portfolio.ts";
import { list, plural } from "#domain/format.ts";

/** Among whom ranks are given: within each questionnaire, among those that answered one, or all in one list. */
export const within = "all";
export const together = "together";

const those = ({ ranked, title }: Asked): string =>
  `${plural({ count: ranked, one: "assessment", other: "assessments" })} of “${title}”`;

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

/** Among how many one is ranked. */
export const amongOf = (
  asked: readonly Asked[],
  { chosen, questionnaireId }: { readonly chosen: string; readonly questionnaireId: string },
): number =>
  chosen === together
    ? asked.reduce((sum, { ranked }) => sum + ranked, 0)
    : (asked.find(({ id }) => id === questionnaireId)?.ranked ?? 0);
