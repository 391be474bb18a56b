import type { MustHaveFact } from "#domain/comparison/vendor-facts.ts";

/** How a must-have stands, in a word or two. */
export const mustHaveWords: Readonly<Record<MustHaveFact["state"], string>> = {
  met: "Met",
  failed: "Not met",
  open: "Not answered",
  waiting: "Waits for our judgement",
  "not-applicable": "Accepted as not applicable",
  "not-asked": "Not asked",
};
