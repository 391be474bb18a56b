import type { Receipt } from "#domain/assessment/receipt.ts";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import type { Comparison } from "#domain/comparison/compare.ts";
import type { VendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { Outcome } from "#domain/decision/decision.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { Finding } from "#domain/findings/findings.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { IntendedUse } from "./assessment.schema.ts";

export type AssessmentState = "sent" | "opened" | "answering" | "submitted";
export type MailState = "queued" | "sent" | "failed" | "none";

/** One line of the tracker. */
export interface AssessmentEntry {
  readonly id: string;
  readonly vendorName: string;
  readonly product: string;
  readonly questionnaireTitle: string;
  readonly state: AssessmentState;
  readonly mail: MailState;
  readonly dueOn: string;
  readonly sentAt: number;
  readonly submittedAt: number | null;
  /** When changes were asked for; null while none are. */
  readonly returnedAt: number | null;
  /** From the stored summary; null until submitted. */
  readonly score: {
    readonly overall: Measures | null;
    readonly rating: Rating | null;
    readonly conclusive: boolean;
    readonly criticalFlags: number;
    readonly openFindings: number;
  } | null;
  /** The last final decision. */
  readonly decided: Outcome | null;
}

export interface AssessmentView extends AssessmentEntry {
  readonly vendorLegalName: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly purpose: string;
  readonly uses: readonly IntendedUse[];
  readonly questionnaire: { readonly id: string; readonly version: number; readonly sha256: string };
  /** The newest published version of the same questionnaire, and the one offered to the vendor. */
  readonly newestVersion: number;
  readonly offeredVersion: number | null;
  readonly policyVersion: number;
  readonly openedAt: number | null;
  readonly acceptedAt: number | null;
  readonly mailReason: string | null;
}

/** A link that leads the vendor's contact in; shown once, because only its hash is kept. */
export interface InvitationLink {
  readonly url: string;
  readonly expiresAt: number;
  readonly mailed: boolean;
}

export interface SentAssessment {
  readonly id: string;
  readonly invitation: InvitationLink;
}

export interface EvidenceInfo {
  readonly id: string;
  readonly name: string;
  readonly kind: "document" | "record" | "report";
  readonly dated: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: number;
  /** Who of the vendor's people uploaded it. */
  readonly uploadedBy: string;
}

/** What is to be asked about one question once the basket is sent. */
export interface BasketItem {
  readonly questionId: string;
  readonly text: string;
  readonly writtenBy: string;
}

/** What was asked to be changed after a round. */
export interface ChangesAsked {
  readonly note: string;
  readonly items: readonly { readonly questionId: string; readonly text: string }[];
  readonly dueOn: string;
  readonly requestedBy: string;
  readonly requestedAt: number;
}

/** One hand-in of the vendor. */
export interface RoundView {
  readonly round: number;
  readonly submittedAt: number;
  readonly signedName: string;
  readonly sha256: string;
  /** What differs from the round before, as `answer/<id>` and so on; empty for the first. */
  readonly changed: readonly string[];
  /** What was asked to be changed in it, if anything. */
  readonly asked: ChangesAsked | null;
}

/** Everything a reviewer works from: the dossier with reviews laid over it, and its score. */
export interface ReviewView {
  readonly assessment: AssessmentView;
  readonly submission: Receipt;
  /** The frozen dossier with the current reviews and today's as-of date: what `score` reproduces. */
  readonly dossier: Dossier;
  readonly summary: Summary;
  readonly evidence: readonly EvidenceInfo[];
  /** Every conclusion, newest last, with who and when; those on what was changed since no longer count. */
  readonly reviews: readonly ReviewRecord[];
  /** Every hand-in that stands, oldest first. */
  readonly rounds: readonly RoundView[];
  /** What has to be followed up, open ones first. */
  readonly findings: readonly Finding[];
  /** What lies ready to be asked of the vendor. */
  readonly basket: readonly BasketItem[];
  readonly nextChangeOn: string | null;
}

/** The hand-in before this one, as it stood when somebody last looked at it. */
export interface LastTime {
  readonly kind: "round" | "assessment";
  readonly assessmentId: string;
  readonly submittedAt: number;
  readonly dossier: Dossier;
}

export interface SavedReview {
  readonly revision: number;
  readonly view: ReviewView;
}

export interface ComparedVendor {
  readonly assessmentId: string;
  readonly vendorName: string;
  readonly product: string;
  readonly questionnaire: string;
  readonly summary: Summary;
  readonly facts: VendorFacts;
  readonly openFindings: number;
  /** The policy its answers were scored with. */
  readonly policyVersion: number;
}

export interface ComparisonView {
  readonly vendors: readonly ComparedVendor[];
  readonly comparison: Comparison;
  /** The policy of the first, under which all are compared. */
  readonly policy: PolicyChanges;
}
