import type { ReviewBodies } from "#domain/assessment/reviews.ts";

type Body = NonNullable<ReviewBodies["certificate"]>;
/** `undefined` takes a part back, as does what says nothing. */
type Change = { readonly [Part in keyof Body]?: Body[Part] | undefined };

/**
 * What is concluded on a certificate after a change: the check and the holder's relation are one record and stay
 * independent of each other. Null when nothing is concluded any more.
 */
export function changedCertificate(before: ReviewBodies["certificate"], change: Change): ReviewBodies["certificate"] {
  const { verification, holderConfirmed, checkedVia, checkedOn, compared } = { ...before, ...change };
  const after: Body = {
    ...(verification === undefined ? {} : { verification }),
    ...(holderConfirmed === true ? { holderConfirmed } : {}),
    ...(checkedVia ? { checkedVia } : {}),
    ...(checkedOn ? { checkedOn } : {}),
    ...(compared && compared.length > 0 ? { compared } : {}),
  };
  return Object.keys(after).length === 0 ? null : after;
}

/** The check taken back, with all that was noted of it. */
export const unchecked: Change = {
  verification: undefined,
  checkedVia: undefined,
  checkedOn: undefined,
  compared: undefined,
};
