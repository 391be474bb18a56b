import * as z from "zod";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { LawId } from "#domain/scoring/laws/laws.ts";
import { known, listOf, view } from "./view.ts";

/** A published scoring policy: what differs from the usual constants. */
const policyVersionViewSchema = view({
  version: z.number(),
  policy: known<PolicyChanges>("PolicyChanges"),
  publishedBy: z.string(),
  publishedAt: z.number(),
  /** Empty for the first, which is published with the first questionnaire sent. */
  proposedBy: z.string(),
  reason: z.string(),
  /** How many assessments are scored with it. */
  assessments: z.number(),
});
export type PolicyVersionView = z.infer<typeof policyVersionViewSchema>;

/** An assessment on which laws do not hold. */
export const lawBreakSchema = view({
  assessmentId: z.string(),
  product: z.string(),
  laws: listOf(known<LawId>("LawId")),
});
export type LawBreakView = z.infer<typeof lawBreakSchema>;

/** An assessment whose file could not be read, so that nothing was tried on it. */
export const unreadSchema = view({ assessmentId: z.string(), product: z.string() });
export type Unread = z.infer<typeof unreadSchema>;

/** A policy that waits to be published, and how far the laws were tried with it. */
export const policyProposalSchema = view({
  id: z.string(),
  base: z.number(),
  policy: known<PolicyChanges>("PolicyChanges"),
  reason: z.string(),
  proposedBy: z.string(),
  proposedById: z.string(),
  proposedAt: z.number(),
  tried: z.number(),
  isTried: z.boolean(),
  breaks: listOf(lawBreakSchema),
  unread: listOf(unreadSchema),
});
export type PolicyProposalView = z.infer<typeof policyProposalSchema>;

export const policyDeskSchema = view({
  /** Newest first; empty while every assessment uses the usual constants. */
  versions: listOf(policyVersionViewSchema),
  proposal: policyProposalSchema.nullable(),
  /** A second person has to publish what one proposed. */
  fourEyes: z.boolean(),
});
export type PolicyDesk = z.infer<typeof policyDeskSchema>;

const figuresSchema = view({
  assured: z.number().nullable(),
  rating: known<Rating>("Rating").nullable(),
});

/** What a policy would make of one assessment. Nothing is stored by looking. */
const policyEffectSchema = view({
  assessmentId: z.string(),
  vendorName: z.string(),
  product: z.string(),
  version: z.number(),
  before: figuresSchema,
  after: figuresSchema,
});
export type PolicyEffect = z.infer<typeof policyEffectSchema>;

/** A part of what a policy would do; `next` is where to go on, null at the end. */
export const policyEffectPageSchema = view({
  effects: listOf(policyEffectSchema),
  unread: listOf(view({ assessmentId: z.string(), product: z.string(), version: z.number() })),
  next: z.string().nullable(),
});
export type PolicyEffectPage = z.infer<typeof policyEffectPageSchema>;

/** How many assessments moved; their scores are worked out anew by and by. */
export const movedToPolicySchema = view({ moved: z.number() });
export type MovedToPolicy = z.infer<typeof movedToPolicySchema>;

/** How many scores are still to be worked out. */
export const rescoredSomeSchema = view({ rescored: z.number(), left: z.number() });
export type RescoredSome = z.infer<typeof rescoredSomeSchema>;
