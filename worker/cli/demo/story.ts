import type { IntendedUse } from "#contract/assessment.schema.ts";
import type { AnswerBody, CertificateBody, SystemBody } from "#contract/request.schema.ts";
import type { ReviewBodies, ReviewKind } from "#domain/assessment/reviews.ts";
import type { PortalVisitor } from "./portal.ts";

/** A file the vendor shows; its text becomes a small PDF, or stays text. */
export interface StoryFile {
  readonly key: string;
  readonly name: string;
  readonly kind: "document" | "record" | "report";
  /** Months before today that the document is dated. */
  readonly monthsOld: number;
  readonly text: string;
}

export interface StorySystem {
  readonly id: string;
  readonly body: SystemBody;
  readonly useId: string | null;
}

export interface StoryCertificate {
  readonly id: string;
  readonly body: Omit<CertificateBody, "files">;
  /** Keys of the files that show the certificate. */
  readonly files: readonly string[];
  /** What became of it after the answers were given and before they were signed. */
  readonly becomes?: Pick<CertificateBody, "status">;
}

export type StoryReview = {
  readonly [kind in ReviewKind]: {
    readonly kind: kind;
    readonly subject: string;
    readonly body: ReviewBodies[kind];
    readonly reason: string;
  };
}[ReviewKind];

/** What one vendor was asked, what it answered and what the reviewer concluded. */
export interface Story {
  readonly orgKey: string;
  readonly contactKey: string;
  readonly product: string;
  readonly purpose: string;
  readonly uses: readonly IntendedUse[];
  readonly dueInDays: number;
  readonly systems: readonly StorySystem[];
  readonly certificates: readonly StoryCertificate[];
  readonly files: readonly StoryFile[];
  /** By question id; evidence names files by key. */
  readonly answers: Readonly<Record<string, AnswerBody>>;
  readonly ends: "submitted" | "half-answered" | "just-sent";
  readonly signedRole: string;
  readonly reviews: readonly StoryReview[];
}

/** Somebody at a vendor who answers: through which browser, which request, with which files. */
export interface Answering {
  readonly vendor: PortalVisitor;
  readonly requestId: string;
  readonly files: ReadonlyMap<string, string>;
}
