/** One figure of trust: what was measured, what it must be, and whether it is. */
export interface Figure {
  readonly name: string;
  /** In words, with its numbers. */
  readonly is: string;
  readonly target: string;
  readonly holds: boolean;
  /** What fell short, a line each. */
  readonly short: readonly string[];
}

declare module "vitest" {
  interface ProvidedContext {
    /** Given in `npm run prove -- --long`. */
    isLong: boolean;
    /** A figure is taken: what the tests try a share of is tried whole. */
    isWhole: boolean;
    /** The commit that is proven: what is drawn by chance follows from it. */
    seed: string;
  }
  interface TaskMeta {
    /** What a test measured, for `npm run prove`. */
    figure?: Figure;
  }
}

/** A figure that holds when nothing fell short and enough was tried. */
export const figureOf = (of: {
  readonly name: string;
  readonly is: string;
  readonly target: string;
  readonly enough: boolean;
  readonly short: readonly string[];
}): Figure => ({
  name: of.name,
  is: of.is,
  target: of.target,
  holds: of.enough && of.short.length === 0,
  short: of.short,
});
