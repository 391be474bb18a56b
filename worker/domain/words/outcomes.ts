import type { Outcome } from "#domain/decision/decision.ts";
import type { Tone } from "./tone.ts";

export const outcomeWords: Readonly<Record<Outcome, { readonly words: string; readonly tone: Tone }>> = {
  approve: { words: "Approved", tone: "success" },
  "approve-with-conditions": { words: "Approved with conditions", tone: "warning" },
  decline: { words: "Declined", tone: "error" },
};
