/** How an assessment ends without a decision: the buyer cancels it, the vendor declines it, the buyer closes a return. */
export const endings = ["cancelled", "declined", "closed"] as const;
export type Ending = (typeof endings)[number];

/** Where an assessment stands, as lists tell them apart: exactly one of these. */
export const stages = ["with-vendor", "to-review", "decided", "ended", "archived"] as const;
export type Stage = (typeof stages)[number];

interface Standing {
  readonly state: string;
  readonly ended: Ending | null;
}

/** Whether what was handed in stands to be read, compared and decided: not when it was cancelled or declined since. */
export const isComparable = ({ state, ended }: Standing): boolean =>
  state === "submitted" && (ended === null || ended === "closed");

/** Those that are not put away. */
export const currentStages = stages.filter((stage) => stage !== "archived");
