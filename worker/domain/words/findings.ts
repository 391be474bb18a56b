import type { Finding, FindingState } from "#domain/findings/findings.ts";
import type { Tone } from "./tone.ts";

export const stateWords: Readonly<Record<FindingState, { readonly words: string; readonly tone: Tone }>> = {
  open: { words: "Open", tone: "warning" },
  planned: { words: "Being dealt with", tone: "info" },
  accepted: { words: "Risk accepted", tone: "neutral" },
  resolved: { words: "Resolved", tone: "success" },
  dismissed: { words: "Not a finding", tone: "neutral" },
};

export const sourceWords: Readonly<Record<Finding["source"], string>> = {
  rule: "Raised by a rule of the questionnaire",
  hand: "Raised by a reviewer",
  condition: "Condition of an approval",
  flag: "Follows up what the score flags",
};
