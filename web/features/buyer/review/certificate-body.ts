import type { ReviewBodies } from "#domain/assessment/reviews.ts";

type Body = NonNullable<ReviewBodies["certificate"]>;
interface Change {
  /** `undefined` takes the check back. */
  readonly verification?: Body["verification"];
  readonly holderConfirmed?: boolean;
  /** "" for nothing to tell. */
  readonly checkedVia?: string;
}

/**
 * What is concluded on a certificate after a change: the check and the holder's relation are one record and stay
 * independent of each other. Null when nothing is concluded any more.
 */
export function changedCertificate(before: ReviewBodies["certificate"], change: Change): ReviewBodies["certificate"] {
  const { verification, holderConfirmed, checkedVia } = { ...before, ...change };
  const after: Body = {
    ...(verification === undefined ? {} : { verification }),
    ...(holderConfirmed === true ? { holderConfirmed } : {}),
    ...(checkedVia ? { checkedVia } : {}),
  };
  return Object.keys(after).length === 0 ? null : after;
}
