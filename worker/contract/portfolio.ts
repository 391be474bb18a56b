import type { CertificateFact } from "#domain/comparison/vendor-facts.ts";
import type { Outcome } from "#domain/decision/decision.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { Measures } from "#domain/scoring/measures.ts";
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
  /** The policy it is scored with. */
  readonly policyVersion: number;
  /** Null until submitted. */
  readonly score: {
    readonly overall: Measures | null;
    readonly inherent: number;
    readonly rating: Rating | null;
    readonly conclusive: boolean;
    readonly criticalFlags: number;
    readonly openFindings: number;
    /** The certificate that is worth most here; null when none of an AI management system is held. */
    readonly certificate: CertificateFact | null;
    /** `assured` by domain, for those assessed. */
    readonly domains: Readonly<Record<string, number>>;
  } | null;
}

/** Something that happens on a day: an answer is due, a certificate runs out, a follow-up or an accepted risk comes up. */
export interface CalendarDay {
  readonly on: string;
  readonly kind: "answers-due" | "certificate-expires" | "score-changes" | "finding-due" | "acceptance-ends";
  readonly assessmentId: string;
  readonly product: string;
  readonly vendorName: string;
  /** The certificate or the finding it is about; empty where the assessment says it all. */
  readonly about: string;
}

/** What became of a round of reminders. */
export interface RemindersSent {
  readonly sent: number;
  /** Not the vendor's turn, or reminded within the last day. */
  readonly left: number;
}
