import * as z from "zod";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { known, listOf, view } from "./view.ts";

/** A published scoring policy: what differs from the usual constants. */
const policyVersionViewSchema = view({
  version: z.number(),
  policy: known<PolicyChanges>("PolicyChanges"),
  publishedBy: z.string(),
  publishedAt: z.number(),
  /** How many assessments are scored with it. */
  assessments: z.number(),
});
export type PolicyVersionView = z.infer<typeof policyVersionViewSchema>;

export const policyDeskSchema = view({
  /** Newest first; empty while every assessment uses the usual constants. */
  versions: listOf(policyVersionViewSchema),
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
  next: z.string().nullable(),
});
export type PolicyEffectPage = z.infer<typeof policyEffectPageSchema>;
