import { defaultPolicy, type Policy } from "#domain/policy/policy.ts";

/** The constants a page explains, and whose they are. */
export interface ExplainedPolicy {
  readonly policy: Policy;
  readonly whose: string;
}

export const usualPolicy: ExplainedPolicy = {
  policy: defaultPolicy,
  whose: "These are the usual constants; a buyer may have others.",
};
