import { addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { EvidenceItem, Review, Strength } from "#domain/dossier/dossier.ts";

const ladder: readonly Strength[] = ["asserted", "documented", "operating", "verified"];
const byKind: Record<EvidenceItem["kind"], Strength> = {
  document: "documented",
  record: "operating",
  report: "verified",
};

/** What became of an item offered for one answer: a rejection may be of the item itself, an acceptance never is (SCORING 3). */
export type Judgement = "accepted" | "rejected" | "none";

/** One item as it is offered for one answer. */
export interface Offered {
  readonly item: EvidenceItem;
  readonly judgement: Judgement;
}

export interface EvidenceRules {
  readonly asOf: CivilDate;
  readonly maxAgeMonths: number;
}

/** What a reviewer said of an item for one answer, or of the item for every answer. */
export function judgementOn(item: EvidenceItem, review: Pick<Review, "evidence"> | undefined): Judgement {
  const own = review?.evidence?.[item.id];
  if (item.accepted === false || own === false) return "rejected";
  return own === true ? "accepted" : "none";
}

/** Undated, or dated so long ago that date + the permitted months lies before the as-of day (SCORING 3). */
export const isStale = (item: EvidenceItem, rules: EvidenceRules): boolean =>
  item.dated === undefined || addMonths(item.dated, rules.maxAgeMonths) < rules.asOf;

/** Rejected by a reviewer, or dated after the as-of day: it proves nothing. */
export const isVoid = ({ item, judgement }: Offered, asOf: CivilDate): boolean =>
  judgement === "rejected" || (item.dated !== undefined && item.dated > asOf);

/** What an item shows when it is taken for what it says it is. */
export function strengthAsOffered(offered: Offered, rules: EvidenceRules): Strength {
  return isVoid(offered, rules.asOf) ? "asserted" : aged(ladder.indexOf(byKind[offered.item.kind]), offered, rules);
}

/** What an item counts for: until it is accepted for this answer, documented at most (SCORING 3). */
export function strengthBelieved(offered: Offered, rules: EvidenceRules): Strength {
  if (isVoid(offered, rules.asOf)) return "asserted";
  const full = ladder.indexOf(byKind[offered.item.kind]);
  return aged(offered.judgement === "accepted" ? full : Math.min(full, 1), offered, rules);
}

/** What an item counts for among those that a reviewer has accepted for this answer. */
export const strengthChecked = (offered: Offered, rules: EvidenceRules): Strength =>
  offered.judgement === "accepted" ? strengthBelieved(offered, rules) : "asserted";

const aged = (step: number, { item }: Offered, rules: EvidenceRules): Strength =>
  ladder[Math.max(0, step - (isStale(item, rules) ? 1 : 0))] ?? "asserted";

/** The strongest; the vendor's word alone when there is none. */
export const strongest = (strengths: readonly Strength[]): Strength =>
  ladder[strengths.reduce((most, one) => Math.max(most, ladder.indexOf(one)), 0)] ?? "asserted";

/** Whether a strength shows a control at work rather than on paper. */
export const showsOperation = (strength: Strength): boolean => ladder.indexOf(strength) >= 2;
