import { addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { EvidenceItem, Strength } from "#domain/dossier/dossier.ts";

const ladder: readonly Strength[] = ["asserted", "documented", "operating", "verified"];
const byKind: Record<EvidenceItem["kind"], Strength> = {
  document: "documented",
  record: "operating",
  report: "verified",
};

export interface StrengthRules {
  readonly asOf: CivilDate;
  readonly maxAgeMonths: number;
  /** "offered" looks past the limit for items nobody has accepted; "believed" is what the score uses. */
  readonly view: "believed" | "offered";
}

/** Undated, or dated so long ago that date + the permitted months lies before the as-of day (SCORING 3). */
export const isStale = (item: EvidenceItem, rules: Pick<StrengthRules, "asOf" | "maxAgeMonths">): boolean =>
  item.dated === undefined || addMonths(item.dated, rules.maxAgeMonths) < rules.asOf;

/** Rejected by a reviewer, or dated after the as-of day: it proves nothing. */
export const isVoid = (item: EvidenceItem, asOf: CivilDate): boolean =>
  item.accepted === false || (item.dated !== undefined && item.dated > asOf);

/** The strength of one item (SCORING 3). */
export function strengthOf(item: EvidenceItem, rules: StrengthRules): Strength {
  if (isVoid(item, rules.asOf)) return "asserted";
  const full = ladder.indexOf(byKind[item.kind]);
  const limited = rules.view === "believed" && item.accepted !== true ? Math.min(full, 1) : full;
  return ladder[Math.max(0, limited - (isStale(item, rules) ? 1 : 0))] ?? "asserted";
}

/** The strongest of the items; the vendor's word alone when there is none. */
export function strongest(items: readonly EvidenceItem[], rules: StrengthRules): Strength {
  const best = items.reduce((most, item) => Math.max(most, ladder.indexOf(strengthOf(item, rules))), 0);
  return ladder[best] ?? "asserted";
}

/** Whether a strength shows a control at work rather than on paper. */
export const showsOperation = (strength: Strength): boolean => ladder.indexOf(strength) >= 2;
