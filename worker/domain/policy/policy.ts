import type * as z from "zod";
import { accreditationBodies } from "#domain/catalogue/accreditation-bodies.ts";
import type { policySchema } from "./policy.schema.ts";

/** What a buyer changed of the default scoring policy. */
export type PolicyChanges = z.infer<typeof policySchema>;

/** A scoring policy with every constant filled in (SCORING, defaults). */
export interface Policy {
  readonly assurance: { asserted: number; documented: number; operating: number; verified: number };
  readonly evidenceMaxAgeMonths: number;
  readonly surveillanceGraceDays: number;
  readonly expiringDays: number;
  readonly factors: {
    surveillanceOverdue: number;
    unaccredited: number;
    documentOnly: number;
    unverified: number;
    holderMismatch: number;
    soaMissing: number;
    /** Part of a scope match that the vendor gave and no reviewer has read. */
    scopeUnread: number;
    /** Part of the credit for an answer that a certificate may not stand in for. */
    notCovered: number;
  };
  readonly recognisedAccreditationBodies: readonly string[];
  readonly fastTrackThreshold: number;
  readonly domainWeights: Readonly<Record<string, number>>;
  readonly controlWeights: Readonly<Record<string, number>>;
  readonly requiredControls: readonly string[];
  readonly bands: readonly [number, number, number];
  readonly minCoverage: number;
}

export const defaultPolicy: Policy = {
  assurance: { asserted: 0.4, documented: 0.65, operating: 0.9, verified: 1 },
  evidenceMaxAgeMonths: 12,
  surveillanceGraceDays: 90,
  expiringDays: 90,
  factors: {
    surveillanceOverdue: 0.5,
    unaccredited: 0.25,
    documentOnly: 0.4,
    unverified: 0.15,
    holderMismatch: 0,
    soaMissing: 0.5,
    scopeUnread: 0.5,
    notCovered: 0.5,
  },
  recognisedAccreditationBodies: accreditationBodies.map(({ id }) => id),
  fastTrackThreshold: 0.6,
  domainWeights: {},
  controlWeights: {},
  requiredControls: [],
  bands: [0.15, 0.3, 0.5],
  minCoverage: 0.8,
};

const defined = <T extends object>(value: T | undefined): Partial<T> =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([, part]) => part !== undefined)) as Partial<T>;

/** The default policy with the buyer's changes laid over it; nested groups merge key by key. */
export function resolvePolicy(changes: PolicyChanges | undefined): Policy {
  return {
    ...defaultPolicy,
    ...(defined(changes) as Partial<Policy>),
    assurance: { ...defaultPolicy.assurance, ...(defined(changes?.assurance) as Partial<Policy["assurance"]>) },
    factors: { ...defaultPolicy.factors, ...(defined(changes?.factors) as Partial<Policy["factors"]>) },
  };
}
