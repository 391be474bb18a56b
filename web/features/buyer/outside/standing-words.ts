import type { OutsideAccess } from "#contract/outside.ts";

/** How access from outside stands, in words; of what is over, how it ended. */
export const standingWords: Readonly<Record<OutsideAccess["standing"], string>> = {
  reads: "May read now",
  "day-came": "Over: the last day has passed",
  "taken-back": "Taken back",
  "given-back": "Given back by them",
  "put-away": "Ended as the assessment was put away",
  "member-removed": "Ended as they were removed from your people",
};
