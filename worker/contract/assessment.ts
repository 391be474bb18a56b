import * as z from "zod";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { endings, stages } from "#domain/assessment/stage.ts";
import type { Comparison } from "#domain/comparison/compare.ts";
import type { LeftOutReason } from "#domain/comparison/left-out.ts";
import type { VendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { Outcome } from "#domain/decision/decision.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { Finding } from "#domain/findings/findings.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { tiers } from "#domain/register/tiers.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { intendedUseSchema, type TrackerShow } from "./assessment.schema.ts";
import { pageOf } from "./list.schema.ts";
import { atDecisionSchema } from "./score-history.ts";
import { known, listOf, view } from "./view.ts";

export const assessmentStateSchema = z.enum(["sent", "opened", "answering", "submitted"]);
const mailStateSchema = z.enum(["queued", "sent", "failed", "none"]);
export type MailState = z.infer<typeof mailStateSchema>;

/** How a request ended without a decision, when, and what the other side was told. */
export const endingSchema = view({ how: z.enum(endings), at: z.number(), reason: z.string() });
export type EndingView = z.infer<typeof endingSchema>;

/** One line of the tracker. */
const assessmentEntrySchema = view({
  id: z.string(),
  vendorName: z.string(),
  product: z.string(),
  questionnaireTitle: z.string(),
  state: assessmentStateSchema,
  mail: mailStateSchema,
  dueOn: z.string(),
  sentAt: z.number(),
  submittedAt: z.number().nullable(),
  /** When changes were asked for; null while none are. */
  returnedAt: z.number().nullable(),
  /** From the stored summary; null until submitted. */
  score: view({
    overall: known<Measures>("Measures").nullable(),
    rating: known<Rating>("Rating").nullable(),
    conclusive: z.boolean(),
    /** Whether a reviewer has concluded on anything of it. */
    isLookedAt: z.boolean(),
    criticalFlags: z.number(),
    openFindings: z.number(),
  }).nullable(),
  /** The last final decision, and what the score was when it fell. */
  decided: known<Outcome>("Outcome").nullable(),
  atDecision: atDecisionSchema,
  stage: z.enum(stages),
  /** By when the decision is looked at again; null where nobody said. */
  reviewOn: z.string().nullable(),
  /** When somebody of the vendor last worked on it. */
  activeAt: z.number().nullable(),
  /** How it ended without a decision. */
  ended: z.enum(endings).nullable(),
});
export type AssessmentEntry = z.infer<typeof assessmentEntrySchema>;

/** A page of the tracker. */
export const trackerPageSchema = view({
  ...pageOf(assessmentEntrySchema).unwrap().shape,
  /** How many there are of each kind, whatever is looked for; of those overdue null says more than are counted. */
  counts: known<Readonly<Record<TrackerShow, number | null>>>("TrackerCounts"),
});
export type TrackerPage = z.infer<typeof trackerPageSchema>;

export const assessmentViewSchema = view({
  ...assessmentEntrySchema.unwrap().shape,
  vendorLegalName: z.string(),
  /** The vendor in the register. */
  vendorId: z.string().nullable(),
  productId: z.string().nullable(),
  /** In which tier it was sent. */
  tier: z.enum(tiers).nullable(),
  contactName: z.string(),
  contactEmail: z.string(),
  purpose: z.string(),
  uses: listOf(intendedUseSchema),
  questionnaire: view({
    id: z.string(),
    version: z.number(),
    sha256: z.string(),
  }),
  /** The newest published version of the same questionnaire, and the one offered to the vendor. */
  newestVersion: z.number(),
  offeredVersion: z.number().nullable(),
  policyVersion: z.number(),
  openedAt: z.number().nullable(),
  acceptedAt: z.number().nullable(),
  mailReason: z.string().nullable(),
  ended: endingSchema.nullable(),
  /** When it was put away. */
  archivedAt: z.number().nullable(),
  /** The links that were made, lapsed ones too, and until when the last of them is good; none after a recall. */
  links: view({ made: z.number(), goodUntil: z.number().nullable() }),
});
export type AssessmentView = z.infer<typeof assessmentViewSchema>;

/** A link that leads the vendor's contact in; shown once, because only its hash is kept. */
export const invitationLinkSchema = view({
  url: z.string(),
  expiresAt: z.number(),
  mailed: z.boolean(),
});
export type InvitationLink = z.infer<typeof invitationLinkSchema>;

export const sentAssessmentSchema = view({
  id: z.string(),
  invitation: invitationLinkSchema,
});
export type SentAssessment = z.infer<typeof sentAssessmentSchema>;

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
  nextChangeOn: z.string().nullable(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;

/** The hand-in before this one, as it stood when somebody last looked at it. */
export const lastTimeSchema = view({
  kind: z.enum(["round", "assessment"]),
  assessmentId: z.string(),
  submittedAt: z.number(),
  dossier: known<Dossier>("Dossier"),
});
export type LastTime = z.infer<typeof lastTimeSchema>;

export const savedReviewSchema = view({
  revision: z.number(),
  view: reviewViewSchema,
});
export type SavedReview = z.infer<typeof savedReviewSchema>;

const comparedVendorSchema = view({
  assessmentId: z.string(),
  vendorName: z.string(),
  product: z.string(),
  /** Which it answered: another version of one is the same one. */
  questionnaireId: z.string(),
  questionnaireVersion: z.number(),
  /** Its title in that version. */
  questionnaire: z.string(),
  summary: known<Summary>("Summary"),
  facts: known<VendorFacts>("VendorFacts"),
  openFindings: z.number(),
  /** The policy its answers were scored with. */
  policyVersion: z.number(),
  /** What it is to be used for. */
  uses: listOf(view({ id: z.string(), name: z.string() })),
});
export type ComparedVendor = z.infer<typeof comparedVendorSchema>;

/** A control that leaves the common basis because of one vendor alone. */
const leftOutSchema = view({
  control: z.string(),
  assessmentId: z.string(),
  why: known<LeftOutReason>("LeftOutReason"),
  /** Who accepted that it does not apply, and when; null where nobody did. */
  by: z.string().nullable(),
  at: z.number().nullable(),
});
export type LeftOutView = z.infer<typeof leftOutSchema>;

export const comparisonViewSchema = view({
  vendors: listOf(comparedVendorSchema),
  leftOut: listOf(leftOutSchema),
  comparison: known<Comparison>("Comparison"),
  /** The policy of the first, under which all are compared. */
  policy: known<PolicyChanges>("PolicyChanges"),
});
export type ComparisonView = z.infer<typeof comparisonViewSchema>;

/** An assessment that is scored by another version of the policy now. */
export const rescoredWithSchema = view({ policyVersion: z.number() });
export type RescoredWith = z.infer<typeof rescoredWithSchema>;
