import type { ComparisonView } from "#contract/comparison.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { type LeadPart, leadParts } from "#domain/comparison/lead-parts.ts";
import { list, points } from "#domain/format.ts";
import { valuesOnBasis } from "./on-basis.ts";
import { ranked } from "./ranking.ts";

/** Less than this is not worth a word: a twentieth of a point. */
const nothing = 0.0005;
/** So many domains are named: those that make most of a difference. */
const mostNamed = 3;

const named = ({ domain, share }: LeadPart): string =>
  `${domain} ${domains.find(({ id }) => id === domain)?.title ?? ""} (${points(Math.abs(share) * 100)})`;

/** In a sentence or two why the first stands above the second: the domains that make the difference, and those against it. */
export function whyAhead(view: ComparisonView): string {
  const [first, second] = ranked(view);
  const values = valuesOnBasis(view);
  const [leader, other] = [first && values[first.index], second && values[second.index]];
  if (!first || !second || !leader || !other || first.assured === null || second.assured === null) return "";
  const lead = first.assured - second.assured;
  if (lead < nothing) return `${first.product} and ${second.product} have the same assured.`;
  const parts = leadParts(leader, other);
  const ahead = parts.filter(({ share }) => share > nothing).slice(0, mostNamed);
  const behind = parts
    .filter(({ share }) => share < -nothing)
    .slice(-mostNamed)
    .reverse();
  const against = behind.length === 0 ? "" : ` ${second.product} is ahead in ${list(behind.map(named))}.`;
  return `${first.product} stands ${points(lead * 100)} points above ${second.product}, most of it by ${list(ahead.map(named))}.${against}`;
}
