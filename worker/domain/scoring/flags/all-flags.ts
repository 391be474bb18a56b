import type { Scoring } from "../scoring-run.ts";
import { answerFlags } from "./answer-flags.ts";
import { certificateFlags } from "./certificate-flags.ts";
import { evidenceFlags } from "./evidence-flags.ts";
import type { Flag } from "./flag.ts";
import { governanceFlags } from "./governance-flags.ts";
import { reviewFlags } from "./review-flags.ts";
import { scopeFlags } from "./scope-flags.ts";

/** The flags of a scoring run but for what its rating rests on, which is known last (SCORING 7). */
export function flagsOf(run: Scoring): Flag[] {
  const parts = [certificateFlags, scopeFlags, answerFlags, evidenceFlags, governanceFlags, reviewFlags];
  return parts.flatMap((flags) => flags(run));
}
