import type { Contradiction } from "#domain/scoring/flags/answer-flags.ts";
import type { FlagCode } from "#domain/scoring/flags/flag.ts";

/** The flags of the score, and what the reviewer is shown beside a scope statement. */
export type ForeseenCode = FlagCode | "scope_names_nothing";

/** Something the reviewer will see that the vendor can still mend: no severity, no number, nothing of the buyer's policy. */
export interface Foreseen {
  readonly code: ForeseenCode;
  /** What it is about, as in the flag; null for the whole. */
  readonly subject: string | null;
  /** The questions beside which it can be mended. */
  readonly questions: readonly string[];
  /** What it disagrees with or lacks: ids of controls, AI systems or uses. */
  readonly clash: readonly string[];
  /** Of a contradiction: what the answer says. */
  readonly says: Contradiction["says"] | null;
}
