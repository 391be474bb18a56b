/** What a mutant takes away: whose row it is, who may, when it may, that it happened once, or what is shown. */
export const mutantKinds = ["tenant", "check", "state", "guard", "redaction"] as const;
export type MutantKind = (typeof mutantKinds)[number];

/** One lock of the portal that can be taken away, by text put before and behind it. */
export interface Mutant {
  /** Where it is: file, line and column. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly kind: MutantKind;
  /** What stands there, on one line. */
  readonly text: string;
  /** Read once, when the file is loaded: it must be away from the start. */
  readonly isLoaded: boolean;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly behind: string;
}

/** A place that a rule found. */
export interface Place {
  readonly kind: MutantKind;
  readonly start: number;
  readonly end: number;
  /** What stands before it, given the words that ask whether it is taken away. */
  readonly before: (isAway: string) => string;
  readonly behind: string;
  /** It asks when a statement is written, also where it is read once, when its file is loaded. */
  readonly isLazy?: boolean;
  /** What does so in its place where it is read when its file is loaded. */
  readonly whenLoaded?: Pick<Place, "before" | "behind">;
}
