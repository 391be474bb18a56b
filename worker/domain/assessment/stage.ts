/** How an assessment ends without a decision: the buyer cancels it, the vendor declines it, the buyer closes a return. */
export const endings = ["cancelled", "declined", "closed"] as const;
export type Ending = (typeof endings)[number];

/** Where an assessment stands, as lists tell them apart: exactly one of these. */
export const stages = ["with-vendor", "to-review", "decided", "ended", "archived"] as const;
export type Stage = (typeof stages)[number];

/** Those that are not put away. */
export const currentStages = stages.filter((stage) => stage !== "archived");
