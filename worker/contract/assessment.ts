import * as z from "zod";
import { anewReasons } from "#domain/ask-again/anew-reasons.ts";
import type { Cause } from "#domain/ask-again/cause.ts";
import { endings, stages } from "#domain/assessment/stage.ts";
import type { Outcome } from "#domain/decision/decision.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import { tiers } from "#domain/register/tiers.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { intendedUseSchema, type TrackerShow } from "./assessment.schema.ts";
import { reviewerSchema } from "./assignment.ts";
import { pageOf } from "./list.schema.ts";
import { atDecisionSchema } from "./score-history.ts";
import { known, listOf, recordOf, view } from "./view.ts";

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
  /** What happened since it was decided, so that the vendor is to be asked again: by which event, and from when on. */
  again: listOf(view({ cause: known<Cause>("Cause"), onDay: z.string(), fromDay: z.string() })),
  /** By which version of the scoring policy it is scored. */
  policyVersion: z.number(),
  /** When somebody of the vendor last worked on it. */
  activeAt: z.number().nullable(),
  /** How it ended without a decision. */
  ended: z.enum(endings).nullable(),
  /** Who is asked to review it; nobody is everybody who may. */
  reviewers: listOf(reviewerSchema),
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
  openedAt: z.number().nullable(),
  acceptedAt: z.number().nullable(),
  mailReason: z.string().nullable(),
  ended: endingSchema.nullable(),
  /** When it was put away. */
  archivedAt: z.number().nullable(),
  /** Which questions are asked anew, and why, where it follows a decided one; null where it does not. */
  asksAnew: recordOf(listOf(z.enum(anewReasons))).nullable(),
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

/** An assessment that is scored by another version of the policy now. */
export const rescoredWithSchema = view({ policyVersion: z.number() });
export type RescoredWith = z.infer<typeof rescoredWithSchema>;
