import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Finding, FindingState } from "#domain/findings/findings.ts";
import { flagWords, inDossier } from "./flags.ts";
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

/** What a finding is called: the follow-up of a flag says what the flag says, any other what somebody wrote. */
export const findingTitle = ({ title, flag }: Pick<Finding, "title" | "flag">, dossier: Dossier): string =>
  flag === null ? title : flagWords(flag, inDossier(dossier)).title;
