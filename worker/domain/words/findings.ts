import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Finding, FindingState } from "#domain/findings/findings.ts";
import { flagTitle, inDossier } from "./flags.ts";
import type { Tone } from "./tone.ts";
import { asked, plainWords, type Words } from "./words.ts";

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

type Called = Pick<Finding, "title" | "flag" | "source">;

/** What a finding is called: the follow-up of a flag says what the flag says, any other what somebody wrote. */
export const findingTitle = (finding: Called, dossier: Dossier): string => plainWords(findingWords(finding, dossier));

/** The same; what a rule of the questionnaire says knows its language. */
export function findingWords({ title, flag, source }: Called, dossier: Dossier): Words {
  if (flag !== null) return flagTitle(flag, inDossier(dossier));
  return source === "rule" ? asked(dossier.questionnaire, title) : title;
}
