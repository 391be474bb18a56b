import type { AssessmentView } from "#contract/assessment.ts";
import type { Principal } from "#worker/call.ts";

/** Whether a call is of somebody from outside, who reads chosen assessments and nothing else. */
export const isFromOutside = ({ role }: Pick<Principal, "role">): boolean => role === "outside";

/** An assessment without what leads out of it: the register, links to answer by, and offers are not theirs. */
export const forOutside = (assessment: AssessmentView): AssessmentView => ({
  ...assessment,
  vendorId: null,
  productId: null,
  mailReason: null,
  links: { made: 0, goodUntil: null },
});
