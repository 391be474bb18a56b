import { percent } from "#domain/format.ts";
import type { Standing, Verdict } from "#domain/scoring/verdict.ts";
import { strengthWords } from "./assurance.ts";

/** One plain sentence on how a question stands, such as "The vendor said Partly; evidence: document (documented, 65%)." */
export function plainStanding(verdict: Verdict): string {
  const sentences: Record<Standing, () => string> = {
    hidden: () =>
      verdict.isAssumedAway
        ? "Not asked, because of what nobody has confirmed yet; until then it counts as not covered."
        : "Not asked: what is being bought, or another answer, rules it out.",
    undecided: () => "Open: whether it applies depends on a question that is not settled yet.",
    waiting: () => "Answered in the vendor's own words; it counts once a reviewer has given it a level.",
    "not-applicable": () => whyNotApplicable(verdict),
    open: () => whyOpen(verdict),
    level: () => whatWasSaid(verdict),
  };
  return sentences[verdict.standing]();
}

function whyNotApplicable({ review }: Verdict): string {
  return review?.notApplicableAccepted === true
    ? "Does not apply: a reviewer accepted the vendor's claim."
    : "Does not apply: the statement of applicability of a confirmed certificate excludes it.";
}

function whyOpen({ fastTrackLost, said, review }: Verdict): string {
  if (fastTrackLost) return "Open again: no certificate covers it on this day.";
  if (said.kind !== "not-applicable") return "Open: not answered yet.";
  const refused = review?.notApplicableAccepted === false;
  return `Open: the vendor says it does not apply, ${refused ? "and a reviewer refused that" : "and nobody has accepted that yet"}.`;
}

function whatWasSaid(verdict: Verdict): string {
  if (verdict.basis === "certificate") return `Covered by certificate (${worth(verdict)}).`;
  const vendor = `the vendor ${inWords(verdict)}`;
  const byReviewer = `A reviewer set it to ${percent(verdict.level)}; ${vendor}`;
  const start = verdict.basis === "reviewer" ? byReviewer : vendor.replace("the", "The");
  return `${start}; ${proof(verdict)}.`;
}

const answerWords: Record<number, string> = { 1: "Yes", 0.5: "Partly", 0: "No" };

function inWords({ question, said, given, fastTrackLost }: Verdict): string {
  if (fastTrackLost) return "relied on a certificate that does not cover it on this day";
  if (said.kind === "not-applicable") return "said it does not apply";
  if (said.kind === "open") return given ? "answered in its own words" : "did not answer";
  const word = answerWords[question.goodAnswer === "no" ? 1 - said.level : said.level];
  return question.type === "yesNo" && word !== undefined
    ? `said ${word}`
    : `chose answers worth ${percent(said.level)}`;
}

function proof(verdict: Verdict): string {
  if (verdict.review?.strength !== undefined) return `a reviewer judged the evidence (${worth(verdict)})`;
  const kinds = [...new Set(verdict.evidence.map(({ item }) => item.kind))];
  return `${kinds.length === 0 ? "no evidence" : `evidence: ${kinds.join(", ")}`} (${worth(verdict)})`;
}

/** By how well it is shown, in the words of that scale, and for how much that counts. */
const worth = ({ strength, phi }: Verdict): string => {
  const words = strengthWords[strength];
  return `counts as ${words.charAt(0).toLowerCase()}${words.slice(1)}, ${percent(phi)}`;
};
