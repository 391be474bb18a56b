import type { CalendarDay } from "#contract/portfolio.ts";

/** What happens on a day, as a clause. */
export const kindWords: Readonly<Record<CalendarDay["kind"], string>> = {
  "answers-due": "answers are due",
  "certificate-expires": "certificate runs out",
  "score-changes": "the score is worked out anew, as something grows old",
  "finding-due": "a follow-up is due",
  "acceptance-ends": "an accepted risk ends",
};
