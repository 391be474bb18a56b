import type { Difference, TwoReviewers } from "#contract/two-reviewers.ts";

/** Whether what is judged is sealed for now: asked for, and not both have handed in. */
export const isSealed = ({ isAsked, round, openedAt }: TwoReviewers): boolean =>
  isAsked && round > 0 && openedAt === null;

/** Whether somebody can judge while it is sealed: who is asked to review it, until they have handed in. */
export const mayJudge = (apart: TwoReviewers, me: string | undefined): boolean =>
  !isSealed(apart) || apart.people.some(({ personId, hasHandedIn }) => personId === me && !hasHandedIn);

/** What differs and is left to settle, as it was judged last. */
export const leftToSettle = (apart: TwoReviewers): Difference[] =>
  judgedLast(apart).filter(({ isSame, settled }) => !isSame && settled === null);

/** Each thing as it was judged last, of whichever hand-in of the vendor, as far as it has not changed it since. */
export const judgedLast = ({ differences }: TwoReviewers): Difference[] =>
  [...new Map(differences.map((one) => [`${one.kind}/${one.subject}`, one])).values()].filter(
    ({ isFallen }) => !isFallen,
  );

/** What the two have to do before it can be decided; null where nothing is left. */
export function beforeDeciding(apart: TwoReviewers): string | null {
  if (!apart.isAsked) return null;
  if (isSealed(apart)) return "Before it can be decided, both reviewers hand in what they judged.";
  return leftToSettle(apart).length > 0
    ? "Before it can be decided, what the two reviewers differ on is settled."
    : null;
}
