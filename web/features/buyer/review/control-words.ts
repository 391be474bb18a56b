import { type Domain, domains } from "#domain/catalogue/controls.ts";
import { percent, plural, points } from "#domain/format.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { ExplainedQuestion } from "#domain/scoring/explain.ts";
import { type ControlResult, domainWeight } from "#domain/scoring/roll-up.ts";
import type { Summary } from "#domain/scoring/summary.ts";

const statusWords = {
  not_applicable: "Accepted as not applicable",
  hidden: "Not asked, because of other answers",
  not_assessed: "No question assesses it",
} as const;

/** Why a control is not in its domain's mean; behind a number. */
const leftOutWords = {
  not_applicable: "accepted as not applicable",
  hidden: "not asked because of other answers",
  not_assessed: "that no question assesses",
} as const;

/** A control in one line: its numbers, or why it has none. */
export function controlHeadline(result: ControlResult | undefined): string {
  if (result?.status !== "assessed") return statusWords[result?.status ?? "not_assessed"];
  const { assured, claimed, possible, coverage, credit, contribution } = result;
  const unknown = coverage < 1 ? `, ${percent(possible)} possible, ${percent(coverage)} answered` : "";
  return `${percent(assured)} assured of ${percent(claimed)} claimed${unknown}. Certificate credit ${percent(credit)}. Adds ${points(contribution * 100)} points to the whole.`;
}

/** A domain in one line: its numbers, of how many controls they are the mean, what it weighs, and what was left out. */
export function domainHeadline(domain: Domain, { summary, policy }: { summary: Summary; policy: Policy }): string {
  const result = summary.domains[domain.id];
  if (result?.status !== "assessed") return "None of its controls could be assessed.";
  const states = domain.controls.map((id) => summary.controls[id]?.status ?? "not_assessed");
  const assessed = states.filter((state) => state === "assessed").length;
  const left = Object.entries(leftOutWords).flatMap(([state, words]) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const adds = domain.controls.reduce((sum, id) => {
    const control = summary.controls[id];
    return sum + (control?.status === "assessed" ? control.contribution : 0);
  }, 0);
  const weighed = domains.filter(({ id }) => summary.domains[id]?.status === "assessed");
  const total = weighed.reduce((sum, one) => sum + domainWeight(one, policy), 0);
  const mean = `${percent(result.assured)} assured of ${percent(result.claimed)} claimed: the mean of ${plural({ count: assessed, one: "control", other: "controls" })}`;
  return `${mean}${left.length > 0 ? `; left out: ${left.join(", ")}` : ""}. It weighs ${result.weight} of ${total}, and adds ${points(adds * 100)} points to the whole.`;
}

/** How the number of one question comes about, step by step; null where it has no number. */
export function arithmeticInWords(reason: ExplainedQuestion): string | null {
  const { standing, level, phi, credit, share, verdict } = reason;
  const part = verdict.creditShare * credit;
  const carries = `It carries ${percent(share)} of the control`;
  if (standing === "open" || standing === "undecided") return `${carries} and brings nothing while it is open.`;
  if (standing !== "level") return null;
  const believed =
    part > 0
      ? `(${percent(phi)} + ${percent(1 - phi)} doubt × ${creditWords(verdict.creditShare, credit)})`
      : percent(phi);
  const assured = level * (phi + (1 - phi) * part);
  const brings = share < 1 ? `${carries}, so it brings ${percent(reason.assured)}.` : `${carries}.`;
  return `${percent(level)} in place × ${believed} believed = ${percent(assured)} assured. ${brings}`;
}

/** The credit, and what of it counts where a certificate may not stand in for the answer. */
const creditWords = (share: number, credit: number): string =>
  share < 1 ? `${percent(share)} of ${percent(credit)} credit` : `${percent(credit)} credit`;
