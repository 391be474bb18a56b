import type { Receipt } from "#domain/assessment/receipt.ts";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import type { DecisionRecord } from "#domain/decision/decision.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Finding } from "#domain/findings/findings.ts";
import type { SinceLastTime } from "#domain/report/since-last-time.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { DecidedBy } from "#domain/words/decided-by.ts";

/** A file behind an answer. */
interface ReportedFile {
  readonly id: string;
  readonly name: string;
  readonly kind: "document" | "record" | "report";
  readonly dated: string | null;
  readonly sha256: string;
  readonly uploadedBy: string;
}

/** What was decided, if anything was, and what it was made on, which a later conclusion or policy may have moved. */
type ReportedDecision = DecidedBy &
  Pick<DecisionRecord, "outcome" | "reason" | "conditions" | "policyVersion" | "dossierSha256"> & {
    readonly summary: Pick<Summary, "overall" | "residual">;
  };

/** Everything the report of one assessment is made from. */
export interface ReportSource {
  readonly buyerName: string;
  readonly assessment: {
    readonly id: string;
    readonly product: string;
    readonly vendorName: string;
    readonly vendorLegalName: string;
    readonly purpose: string;
    readonly questionnaireTitle: string;
    readonly questionnaire: { readonly id: string; readonly version: number; readonly sha256: string };
    readonly policyVersion: number;
  };
  readonly submission: Receipt;
  readonly dossier: Dossier;
  readonly summary: Summary;
  readonly evidence: readonly ReportedFile[];
  readonly reviews: readonly ReviewRecord[];
  readonly findings: readonly Finding[];
  readonly decision: ReportedDecision | null;
  readonly since: (SinceLastTime & { readonly submittedAt: number; readonly policyVersion: number }) | null;
}
