import { certificateKey } from "#domain/certificate/credit.ts";
import { addMonths } from "#domain/civil-date.ts";
import type { Answer, Dossier, EvidenceItem } from "#domain/dossier/dossier.ts";
import { isWorse, rate } from "#domain/dossier/inherent-risk.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { visibilityOf } from "#domain/questionnaire/visibility.ts";
import { score } from "../score.ts";
import type { Summary } from "../summary.ts";
import { questionsOf, turned, unreviewed, withAnswer, withEvidence, withoutAnswer, withoutFuture } from "./changes.ts";
import { type LawId, laws } from "./laws.ts";

/** One dossier with its score, and how dossiers are scored. */
interface Trial {
  readonly dossier: Dossier;
  readonly before: Summary;
  readonly scoreOf: (dossier: Dossier) => Summary;
}

const lastDigits = 1e-9;
const nothing = { assured: 0, claimed: 0, checked: 0 };
const measuresOf = ({ overall }: Summary) => overall ?? nothing;
const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= lastDigits;
const isNoMore = (one: number, other: number): boolean => one <= other + lastDigits;

const raisesNothing = (after: Summary, before: Summary): boolean =>
  isNoMore(measuresOf(after).assured, measuresOf(before).assured) &&
  isNoMore(measuresOf(after).claimed, measuresOf(before).claimed);
const lowersNothing = (after: Summary, before: Summary): boolean =>
  isNoMore(measuresOf(before).assured, measuresOf(after).assured);

const claimsNothingApplies: Answer = { value: "na" };
const choices: ReadonlySet<string> = new Set(["yesNo", "single", "multiple"]);
const choicesOf = (dossier: Dossier) => questionsOf(dossier).filter(({ type }) => choices.has(type));
const newItem = (dossier: Dossier): EvidenceItem => ({ id: "one more", kind: "report", dated: dossier.asOf });

/** Whether a law holds for a dossier as it is and as somebody could change it. */
const keeps: Readonly<Record<LawId, (trial: Trial) => boolean>> = {
  1: ({ dossier, before, scoreOf }) =>
    Object.keys(dossier.answers).every((id) => raisesNothing(scoreOf(withoutAnswer(dossier, id)), before)),
  2: ({ dossier, before, scoreOf }) =>
    choicesOf(dossier)
      // Beside an accepted claim a reviewer's level sleeps, and refusing the claim wakes it.
      .filter(({ id }) => id in dossier.answers && dossier.reviews[id]?.notApplicableAccepted !== true)
      .every(({ id }) => raisesNothing(scoreOf(withRefusedClaim(dossier, id)), before)),
  3: ({ dossier, before, scoreOf }) =>
    Object.keys(dossier.answers).every((id) =>
      lowersNothing(scoreOf(withEvidence(dossier, id, newItem(dossier))), before),
    ),
  4: ({ dossier, before, scoreOf }) => losesByLosing({ dossier, before, scoreOf }) && losesByTime(dossier, scoreOf),
  5: ({ dossier, scoreOf }) => {
    const bare: Dossier = { ...dossier, reviews: {}, certificates: [] };
    const claimed = choicesOf(bare).reduce((all, { id }) => withAnswer(all, id, claimsNothingApplies), bare);
    const blank = choicesOf(bare).reduce((all, { id }) => withoutAnswer(all, id), bare);
    return isSame(measuresOf(scoreOf(claimed)).assured, measuresOf(scoreOf(blank)).assured);
  },
  6: ({ before: { overall, controls } }) =>
    isSame(
      overall?.assured ?? 0,
      Object.values(controls).reduce((sum, one) => sum + (one.status === "assessed" ? one.contribution : 0), 0),
    ),
  7: ({ dossier, before, scoreOf }) => {
    const after = scoreOf(turned(dossier));
    return isSame(measuresOf(after).assured, measuresOf(before).assured) && after.rating === before.rating;
  },
  8: ({ dossier, before, scoreOf }) =>
    isConclusiveByWhatIsChecked(dossier, before) && restsOnTheWordAlone(dossier, scoreOf),
  9: ({ dossier, before, scoreOf }) =>
    isShownTheSame(dossier, withOneMoreSystem(dossier))
      ? raisesNothing(scoreOf(withOneMoreSystem(dossier)), before)
      : true,
  10: ({ dossier, before, scoreOf }) =>
    isSame(
      scoreOf({ ...dossier, systems: [], certificates: [], answers: {}, evidence: [], reviews: {} }).inherent,
      before.inherent,
    ),
};

function withRefusedClaim(dossier: Dossier, id: string): Dossier {
  const refused = { ...dossier.reviews[id], notApplicableAccepted: false };
  return withAnswer({ ...dossier, reviews: { ...dossier.reviews, [id]: refused } }, id, claimsNothingApplies);
}

const losesByLosing = ({ dossier, before, scoreOf }: Trial): boolean =>
  dossier.certificates.every((lost) => {
    const certificates = dossier.certificates.filter((one) => certificateKey(one) !== certificateKey(lost));
    return isNoMore(measuresOf(scoreOf({ ...dossier, certificates })).assured, measuresOf(before).assured);
  });

function losesByTime(dossier: Dossier, scoreOf: Trial["scoreOf"]): boolean {
  const now = withoutFuture(dossier, dossier.asOf);
  const standing = measuresOf(scoreOf(now)).assured;
  return [1, 13, 37].every((months) =>
    isNoMore(measuresOf(scoreOf({ ...now, asOf: addMonths(now.asOf, months) })).assured, standing),
  );
}

function isConclusiveByWhatIsChecked(dossier: Dossier, summary: Summary): boolean {
  const { overall, inherent, rating, conclusive, flags } = summary;
  if (overall === null || rating === null || !conclusive) return true;
  const { bands } = resolvePolicy(dossier.policy);
  const criticalFlag = flags.some(({ severity }) => severity === "critical");
  return !isWorse(rate(inherent * (1 - overall.checked), { bands, criticalFlag }), rating);
}

function restsOnTheWordAlone(dossier: Dossier, scoreOf: Trial["scoreOf"]): boolean {
  const { checked, claimed } = measuresOf(scoreOf(unreviewed(dossier)));
  return isSame(checked, resolvePolicy(dossier.policy).assurance.asserted * claimed);
}

const withOneMoreSystem = (dossier: Dossier): Dossier => {
  const served = dossier.systems.find(({ use }) => typeof use === "string");
  return served === undefined ? dossier : { ...dossier, systems: [...dossier.systems, { ...served, id: "one more" }] };
};

const isShownTheSame = (one: Dossier, other: Dossier): boolean =>
  JSON.stringify([...visibilityOf(one)]) === JSON.stringify([...visibilityOf(other)]);

/**
 * The laws that a dossier's score breaks under its policy, by number; empty when all hold. Each answer is left out,
 * replaced and given more evidence in turn, so that it takes about three scoring runs per answer.
 */
export function lawBreaks(dossier: Dossier, scoreOf: Trial["scoreOf"] = score): LawId[] {
  const trial = { dossier, before: scoreOf(dossier), scoreOf };
  return laws.map(({ id }) => id).filter((id) => !keeps[id](trial));
}
