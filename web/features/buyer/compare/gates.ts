import type { ComparedVendor } from "#contract/comparison.ts";
import type { CertificateFact, MustHaveFact } from "#domain/comparison/vendor-facts.ts";
import { date, list, percent } from "#domain/format.ts";
import { leavesOpen } from "#domain/scoring/risk.ts";
import { lackWords, ratingWords } from "#domain/words/assurance.ts";
import type { Tone } from "#domain/words/tone.ts";

/** What a gate says of one vendor. */
interface GateResult {
  readonly words: string;
  readonly tone: Tone;
  /** What it rests on, in small print. */
  readonly detail?: string;
}

export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly judge: (vendor: ComparedVendor) => GateResult;
}

const mustHaveWords: Readonly<Record<MustHaveFact["state"], GateResult>> = {
  met: { words: "Pass", tone: "success" },
  failed: { words: "Fail", tone: "error" },
  open: { words: "Open", tone: "warning" },
  waiting: { words: "Not judged yet", tone: "warning" },
  "not-applicable": { words: "Does not apply", tone: "neutral" },
  "not-asked": { words: "Not asked", tone: "neutral" },
};

const worstFirst = ["failed", "open", "waiting", "met", "not-applicable", "not-asked"] as const;

/** One gate for each must-have that any of them was asked, by its words: they shortlist first. */
export function mustHaveGates(vendors: readonly ComparedVendor[]): Gate[] {
  const texts = [...new Set(vendors.flatMap(({ facts }) => facts.mustHaves.map(({ text }) => text)))];
  return texts.map((text) => ({
    id: `must-${text}`,
    name: text,
    judge: ({ facts }) => {
      const asked = facts.mustHaves.filter((one) => one.text === text);
      // The same words asked twice: the worse answer counts.
      const worst = worstFirst.map((state) => asked.find((one) => one.state === state)).find(Boolean);
      const result = mustHaveWords[worst?.state ?? "not-asked"];
      return worst?.isOnlySaid ? { ...result, detail: "By the vendor's word only" } : result;
    },
  }));
}

/** The tests that follow the must-haves, in the order people ask them. */
export const gates: readonly Gate[] = [
  { id: "uses", name: "Every use is served", judge: usesGate },
  { id: "critical", name: "No critical flag", judge: criticalGate },
  { id: "certificate", name: "A certificate in force covers the product", judge: certificateGate },
  {
    id: "known",
    name: "Enough is known",
    judge: ({ summary }) => ({
      ...(summary.conclusive ? mustHaveWords.met : mustHaveWords.open),
      detail: `${percent(summary.overall?.coverage)} answered${summary.flags.some(leavesOpen) ? ", but it rests on what nobody has checked" : ""}`,
    }),
  },
  {
    id: "findings",
    name: "No open finding",
    judge: ({ openFindings }) =>
      openFindings === 0 ? mustHaveWords.met : { words: `Open (${openFindings})`, tone: "warning" },
  },
  {
    id: "risk",
    name: "Residual risk",
    judge: ({ summary }) =>
      summary.rating === null ? mustHaveWords.open : { words: ratingWords[summary.rating], tone: "neutral" },
  },
];

/** Whether the vendor named a system for each use that the buyer has for it. */
function usesGate({ summary, uses }: ComparedVendor): GateResult {
  const without = new Set(summary.flags.flatMap(({ code, subject }) => (code === "use_not_served" ? [subject] : [])));
  const names = uses.filter(({ id }) => without.has(id)).map(({ name }) => name);
  return names.length === 0 ? mustHaveWords.met : { ...mustHaveWords.failed, detail: `Nothing serves ${list(names)}` };
}

function criticalGate({ summary }: ComparedVendor): GateResult {
  const count = summary.flags.filter(({ severity }) => severity === "critical").length;
  return count > 0 ? { words: `Fail (${count})`, tone: "error" } : mustHaveWords.met;
}

/** Whether the best certificate in force covers what is bought, and whether somebody has checked it. */
function certificateGate({ facts }: ComparedVendor): GateResult {
  const [best] = facts.certificates;
  if (best === undefined) return { words: "None held", tone: "neutral" };
  return { ...certificateVerdict(facts.certificates), detail: certificateDetail(best) };
}

function certificateVerdict(certificates: readonly CertificateFact[]): GateResult {
  const usable = certificates.filter(({ assurance, scope }) => assurance > 0 && scope > 0);
  if (usable.length === 0) return mustHaveWords.failed;
  const whole = usable.filter(({ scope }) => scope === 1);
  if (whole.length === 0) return { words: "In part", tone: "warning" };
  const isConfirmed = whole.some(({ verification }) => verification === "confirmed");
  return isConfirmed ? mustHaveWords.met : { words: "Open: not confirmed", tone: "warning" };
}

const certificateDetail = ({ scope, assurance, expires, lacks }: CertificateFact): string =>
  [
    `Covers ${percent(scope)}`,
    `worth ${percent(assurance)}`,
    ...(expires === null ? [] : [`until ${date(expires)}`]),
    ...lacks.map((part) => lackWords[part]),
  ].join(", ");
