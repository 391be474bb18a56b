import type { ComparedVendor } from "#contract/assessment.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import type { Tone } from "#domain/words/tone.ts";

/** What a gate says of one vendor. */
export type GateResult = readonly [words: string, tone: Tone];

export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly judge: (vendor: ComparedVendor) => GateResult;
}

const failing = (count: number): GateResult => (count > 0 ? [`Fail (${count})`, "error"] : ["Pass", "success"]);
const flagged = ({ summary }: ComparedVendor, test: (flag: { code: string; severity: string }) => boolean): number =>
  summary.flags.filter(test).length;

/** Whether the best certificate in force covers what is bought, and whether somebody has checked it. */
function certificateGate({ summary }: ComparedVendor): GateResult {
  if (summary.certificates.length === 0) return ["None held", "neutral"];
  const usable = summary.certificates.filter(({ assurance, scope }) => assurance > 0 && scope > 0);
  if (usable.length === 0) return ["Fail", "error"];
  const whole = usable.filter(({ scope }) => scope === 1);
  if (whole.length === 0) return ["In part", "warning"];
  return whole.some(({ parts }) => parts.verification === 1) ? ["Pass", "success"] : ["Open: not confirmed", "warning"];
}

/** The tests people shortlist by, in the order they are asked. */
export const gates: readonly Gate[] = [
  {
    id: "must",
    name: "Must-haves met",
    judge: (vendor) => failing(flagged(vendor, ({ code }) => code === "must_have_failed")),
  },
  {
    id: "critical",
    name: "No critical flag",
    judge: (vendor) => failing(flagged(vendor, ({ severity }) => severity === "critical")),
  },
  { id: "certificate", name: "A certificate in force covers the product", judge: certificateGate },
  {
    id: "known",
    name: "Enough is known",
    judge: ({ summary }) => (summary.conclusive ? ["Pass", "success"] : ["Open", "warning"]),
  },
  {
    id: "risk",
    name: "Residual risk",
    judge: ({ summary }) => (summary.rating === null ? ["Open", "warning"] : [ratingWords[summary.rating], "neutral"]),
  },
];
