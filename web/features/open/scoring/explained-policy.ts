import { defaultPolicy, type Policy, type PolicyChanges } from "#domain/policy/policy.ts";

/** The constants a page explains, and whose they are. */
export interface ExplainedPolicy {
  readonly policy: Policy;
  /** What of it differs from the usual constants. */
  readonly changes: PolicyChanges;
  readonly whose: string;
}

export const usualPolicy: ExplainedPolicy = {
  policy: defaultPolicy,
  changes: {},
  whose: "These are the usual constants; a buyer may have others.",
};
