import type { Condition, DecisionRecord, Outcome } from "#domain/decision/decision.ts";

/** A decision on an assessment; once final it never changes. */
export interface DecisionView {
  readonly number: number;
  readonly outcome: Outcome;
  readonly state: "proposed" | "final" | "rejected";
  readonly reason: string;
  readonly conditions: readonly Condition[];
  readonly proposedBy: string;
  readonly proposedById: string;
  readonly proposedAt: number;
  /** What it was made on; compared with what stands when somebody confirms it. */
  readonly basis: string;
  readonly settledBy: string | null;
  readonly settledAt: number | null;
  readonly settledReason: string | null;
  /** Present once it is final. */
  readonly record: DecisionRecord | null;
}

export interface DecisionsView {
  readonly fourEyes: boolean;
  readonly decisions: readonly DecisionView[];
}

/** How a buyer works. */
export interface BuyerSettings {
  readonly fourEyes: boolean;
}
