import type { CivilDate } from "#domain/civil-date.ts";
import type { PersonId } from "#domain/ids.ts";

/** So many people review one assessment at most. */
export const mostReviewers = 10;
/** So many assessments one request asks people to review. */
export const mostAssigned = 50;

/** Somebody who is asked to review, and by when. */
export interface Asked {
  readonly personId: PersonId;
  readonly lookBy: CivilDate | null;
}

/** What becomes of who reviews something: each person is in one of these at most. */
export interface ReviewersChange {
  readonly added: readonly Asked[];
  readonly released: readonly Asked[];
  /** Who still reviews it, by another day. */
  readonly moved: readonly Asked[];
}

/** From who is asked to who is wanted. */
export function changeOf(standing: readonly Asked[], wanted: readonly Asked[]): ReviewersChange {
  const before = new Map(standing.map((one) => [one.personId, one]));
  const after = new Set(wanted.map(({ personId }) => personId));
  return {
    added: wanted.filter(({ personId }) => !before.has(personId)),
    released: standing.filter(({ personId }) => !after.has(personId)),
    moved: wanted.filter(({ personId, lookBy }) => {
      const stood = before.get(personId);
      return stood !== undefined && stood.lookBy !== lookBy;
    }),
  };
}

export const isNoChange = ({ added, released, moved }: ReviewersChange): boolean =>
  added.length + released.length + moved.length === 0;

/** Whether two name the same people, in whichever order. */
export const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join(" ") === [...new Set(other)].sort().join(" ");
