import * as z from "zod";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { fileSigns } from "#domain/evidence/file-signs.ts";
import type { Finding } from "#domain/findings/findings.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { assessmentViewSchema } from "./assessment.ts";
import { known, listOf, view } from "./view.ts";

/** What was seen inside a file as it came in; null for what came in before files were looked through. */
export const signsSchema = listOf(z.enum(fileSigns)).nullable();

const evidenceInfoSchema = view({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["document", "record", "report"]),
  dated: z.string().nullable(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  uploadedAt: z.number(),
  /** Who of the vendor's people uploaded it. */
  uploadedBy: z.string(),
  signs: signsSchema,
  /** When the vendor took it back: it is named, and can be read no more. */
  withdrawnAt: z.number().nullable(),
});
export type EvidenceInfo = z.infer<typeof evidenceInfoSchema>;

/** What is to be asked about one question once the basket is sent. */
export const basketItemSchema = view({
  questionId: z.string(),
  text: z.string(),
  writtenBy: z.string(),
});
export type BasketItem = z.infer<typeof basketItemSchema>;

/** What was asked to be changed after a round. */
export const changesAskedSchema = view({
  note: z.string(),
  items: listOf(
    view({
      questionId: z.string(),
      text: z.string(),
    }),
  ),
  dueOn: z.string(),
  requestedBy: z.string(),
  requestedAt: z.number(),
});
export type ChangesAsked = z.infer<typeof changesAskedSchema>;

/** What is known of one hand-in: who signed it, when, and the hash of the frozen dossier. */
export const receiptSchema = view({
  sha256: z.string(),
  signedName: z.string(),
  signedRole: z.string(),
  submittedAt: z.number(),
});

/** One hand-in of the vendor. */
const roundViewSchema = view({
  round: z.number(),
  submittedAt: z.number(),
  signedName: z.string(),
  sha256: z.string(),
  /** What differs from the round before, as `answer/<id>` and so on; empty for the first. */
  changed: listOf(z.string()),
  /** What was asked to be changed in it, if anything. */
  asked: changesAskedSchema.nullable(),
});
export type RoundView = z.infer<typeof roundViewSchema>;

/** Everything a reviewer works from: the dossier with reviews laid over it, and its score. */
export const reviewViewSchema = view({
  assessment: assessmentViewSchema,
  submission: receiptSchema,
  /** The frozen dossier with the current reviews and today's as-of date: what `score` reproduces. */
  dossier: known<Dossier>("Dossier"),
  summary: known<Summary>("Summary"),
  evidence: listOf(evidenceInfoSchema),
  /** Every conclusion, newest last, with who and when; those on what was changed since no longer count. */
  reviews: listOf(known<ReviewRecord>("ReviewRecord")),
  /** Every hand-in that stands, oldest first. */
  rounds: listOf(roundViewSchema),
  /** What has to be followed up, open ones first. */
  findings: listOf(known<Finding>("Finding")),
  /** What lies ready to be asked of the vendor. */
  basket: listOf(basketItemSchema),
  /** What was said of a certificate or told of a change and nobody judged: the ids in one text, which a decision rests on. */
  openReasons: z.string(),
  nextChangeOn: z.string().nullable(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;

/** The hand-in before this one, as it stood when somebody last looked at it. */
export const lastTimeSchema = view({
  kind: z.enum(["round", "assessment"]),
  assessmentId: z.string(),
  submittedAt: z.number(),
  dossier: known<Dossier>("Dossier"),
  /** By which policy it was scored when somebody last looked at it; the dossier above has that of today. */
  policy: view({ version: z.number(), body: known<PolicyChanges>("PolicyChanges") }),
});
export type LastTime = z.infer<typeof lastTimeSchema>;

export const savedReviewSchema = view({
  revision: z.number(),
  view: reviewViewSchema,
});
export type SavedReview = z.infer<typeof savedReviewSchema>;
