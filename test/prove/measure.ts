import type { Figure } from "../support/figure.ts";

/** What a proof is about: a commit, and how much time there is. */
export interface Proof {
  readonly commit: string;
  readonly isLong: boolean;
  /** The commit at which the figure was measured before. */
  readonly before?: string | undefined;
}

/** Something that is measured by itself; its file is named for it. */
export interface Measure {
  /** The word by which it is asked for: `npm run prove -- races`. */
  readonly word: string;
  readonly name: string;
  readonly take: (proof: Proof) => Promise<Figure>;
}

/** A figure that could not be taken falls short. */
export const notTaken = (name: string, why: string): Figure => ({
  name,
  is: "could not be measured",
  target: "measured",
  holds: false,
  short: [why],
});
