import type { ExplainedQuestion } from "#domain/scoring/explain.ts";
import type { ControlResult } from "#domain/scoring/roll-up.ts";
import { percent } from "#domain/words/format.ts";

const statusWords = {
  not_applicable: "Accepted as not applicable",
  hidden: "Not asked, because of other answers",
  not_assessed: "No question assesses it",
} as const;

const points = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A control in one line: its numbers, or why it has none. */
export function controlHeadline(result: ControlResult | undefined): string {
  if (result?.status !== "assessed") return statusWords[result?.status ?? "not_assessed"];
  const { assured, claimed, possible, coverage, credit, contribution } = result;
  const unknown = coverage < 1 ? `, ${percent(possible)} possible, ${percent(coverage)} answered` : "";
  return `${percent(assured)} assured of ${percent(claimed)} claimed${unknown}. Certificate credit ${percent(credit)}. Adds ${points.format(contribution * 100)} points to the whole.`;
}

/** How the number of one question comes about, step by step; null where it has no number. */
export function arithmeticInWords(reason: ExplainedQuestion): string | null {
  const { standing, level, phi, credit, share } = reason;
  const carries = `It carries ${percent(share)} of the control`;
  if (standing === "open" || standing === "undecided") return `${carries} and brings nothing while it is open.`;
  if (standing !== "level") return null;
  const believed =
    credit > 0 ? `(${percent(phi)} + ${percent(1 - phi)} doubt × ${percent(credit)} credit)` : percent(phi);
  const assured = level * (phi + (1 - phi) * credit);
  const brings = share < 1 ? `${carries}, so it brings ${percent(reason.assured)}.` : `${carries}.`;
  return `${percent(level)} in place × ${believed} believed = ${percent(assured)} assured. ${brings}`;
}
