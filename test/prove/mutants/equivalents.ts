import type { Mutant } from "./mutant.ts";

/** A lock without which nothing changes for anybody, and why. */
export interface Equivalent {
  readonly file: string;
  /** What stands there; where it stands more than once, all of them. */
  readonly text: string;
  readonly reason: string;
}

/** Checked at every run: an entry that matches nothing any more is an error. */
export const equivalents: readonly Equivalent[] = [];

const fits = (mutant: Mutant, { file, text }: Equivalent): boolean => mutant.file === file && mutant.text === text;

/** Those that something hangs on. Refuses entries that match nothing. */
export function withoutEquivalents(mutants: readonly Mutant[], listed: readonly Equivalent[]): Mutant[] {
  const stale = listed.filter((one) => !mutants.some((mutant) => fits(mutant, one)));
  if (stale.length > 0)
    throw new Error(`no such place any more: ${stale.map(({ file, text }) => `${file}: ${text}`).join("; ")}`);
  return mutants.filter((mutant) => !listed.some((one) => fits(mutant, one)));
}
