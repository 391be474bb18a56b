import type { Dossier, Review } from "#domain/dossier/dossier.ts";
import { type Judgement, judgementOn } from "#domain/scoring/strength.ts";
import { offeredFor } from "./evidence-changes.ts";

/** What a reviewer may conclude on an answer here; "other" is what a sample brings along. */
export type Conclusion =
  | "none"
  | "agrees"
  | "in-place"
  | "half"
  | "not-in-place"
  | "accepts-na"
  | "refuses-na"
  | "other";

const concluded: Readonly<Record<Exclude<Conclusion, "other">, Review>> = {
  none: {},
  agrees: { confirmed: true },
  "in-place": { level: 1 },
  half: { level: 0.5 },
  "not-in-place": { level: 0 },
  "accepts-na": { notApplicableAccepted: true },
  "refuses-na": { notApplicableAccepted: false },
};

/** What a reviewer has concluded on an answer, its evidence aside. */
export function conclusionOf({ reviews }: Dossier, question: string): Conclusion {
  const { level, strength, notApplicableAccepted, confirmed } = reviews[question] ?? {};
  const set = Object.entries({ level, strength, notApplicableAccepted, confirmed }).filter(
    ([, part]) => part !== undefined,
  );
  if (set.length === 0) return "none";
  const [found = "other"] = conclusions.filter((one) => same(concluded[one], Object.fromEntries(set)));
  return found;
}

const conclusions = Object.keys(concluded) as (keyof typeof concluded)[];
const same = (one: Review, other: Review): boolean =>
  JSON.stringify(Object.entries(one)) === JSON.stringify(Object.entries(other));

interface Concluding {
  readonly question: string;
  readonly conclusion: Conclusion;
}

/** Another conclusion on an answer; what was concluded on its evidence stays. */
export function withConclusion(dossier: Dossier, { question, conclusion }: Concluding): Dossier {
  if (conclusion === "other") return dossier;
  const { evidence } = dossier.reviews[question] ?? {};
  const review: Review = { ...concluded[conclusion], ...(evidence && { evidence }) };
  return { ...dossier, reviews: { ...dossier.reviews, [question]: review } };
}

/** What became of the item that an answer offers. */
export function judgementOf(dossier: Dossier, question: string): Judgement {
  const item = offeredFor(dossier, question);
  return item === undefined ? "none" : judgementOn(item, dossier.reviews[question]);
}

interface Judging {
  readonly question: string;
  readonly judgement: Judgement;
}

/** Another judgement on the item, for this answer alone. */
export function withJudgement(dossier: Dossier, { question, judgement }: Judging): Dossier {
  const item = offeredFor(dossier, question);
  if (item === undefined) return dossier;
  const { evidence, ...review } = dossier.reviews[question] ?? {};
  const { [item.id]: _before, ...others } = evidence ?? {};
  const judged = judgement === "none" ? others : { ...others, [item.id]: judgement === "accepted" };
  return { ...dossier, reviews: { ...dossier.reviews, [question]: { ...review, evidence: judged } } };
}
