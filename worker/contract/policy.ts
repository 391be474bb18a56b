import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";

/** A published scoring policy: what differs from the usual constants. */
export interface PolicyVersionView {
  readonly version: number;
  readonly policy: PolicyChanges;
  readonly publishedBy: string;
  readonly publishedAt: number;
  /** How many assessments are scored with it. */
  readonly assessments: number;
}

export interface PolicyDesk {
  /** Newest first; empty while every assessment uses the usual constants. */
  readonly versions: readonly PolicyVersionView[];
}

interface Figures {
  readonly assured: number | null;
  readonly rating: Rating | null;
}

/** What a policy would make of one assessment. Nothing is stored by looking. */
export interface PolicyEffect {
  readonly assessmentId: string;
  readonly vendorName: string;
  readonly product: string;
  readonly version: number;
  readonly before: Figures;
  readonly after: Figures;
}

/** A part of what a policy would do; `next` is where to go on, null at the end. */
export interface PolicyEffectPage {
  readonly effects: readonly PolicyEffect[];
  readonly next: string | null;
}
