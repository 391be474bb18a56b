import type { Scoring } from "../scoring-run.ts";
import { answerFlags } from "./answer-flags.ts";
import { certificateFlags } from "./certificate-flags.ts";
import { type Flag, inOrder } from "./flag.ts";
import { governanceFlags } from "./governance-flags.ts";
import { scopeFlags } from "./scope-flags.ts";

/** Every flag of a scoring run, once and in order (SCORING 7). */
export function flagsOf(run: Scoring): Flag[] {
  return inOrder([...certificateFlags(run), ...scopeFlags(run), ...answerFlags(run), ...governanceFlags(run)]);
}
