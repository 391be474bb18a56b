import type { Outcome } from "#domain/decision/decision.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import type { Rating } from "#domain/scoring/risk.ts";
import type { AssessmentState } from "./assessment.ts";

/** One line of the portfolio: enough to rank, filter and draw a thousand of them without asking again. */
export interface PortfolioEntry {
  readonly id: string;
  readonly vendorName: string;
  readonly product: string;
  readonly questionnaireTitle: string;
  readonly state: AssessmentState;
  readonly returned: boolean;
  readonly decided: Outcome | null;
  readonly dueOn: string;
  readonly nextChangeOn: string | null;
  /** Null until submitted. */
  readonly score: {
    readonly overall: Measures | null;
    readonly inherent: number;
    readonly rating: Rating | null;
    readonly conclusive: boolean;
    readonly criticalFlags: number;
    readonly openFindings: number;
    /** `assured` by domain, for those assessed. */
    readonly domains: Readonly<Record<string, number>>;
  } | null;
}

/** What became of a round of reminders. */
export interface RemindersSent {
  readonly sent: number;
  /** Not the vendor's turn, or reminded within the last day. */
  readonly left: number;
}
