/** What a test asks the desk: which of the locks it reached are still to be taken away. */
export interface Asked {
  readonly test: string;
  /** The file it is in. */
  readonly file: string;
  readonly reached: readonly string[];
}

/** What a test says of a lock: who noticed that it was gone, or that nobody here did. */
export type Said =
  | { readonly about: "lock"; readonly id: string; readonly test: string; readonly why: string | null }
  /** A test that cannot be run a second time says nothing about any lock. */
  | { readonly about: "test"; readonly test: string; readonly reached: readonly string[] };

declare module "vitest" {
  interface ProvidedContext {
    /** Where the desk listens. */
    desk: string;
    /** A lock that is away from the start, for tests that cannot be run again. */
    away: string | null;
  }
}
