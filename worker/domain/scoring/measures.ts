/** The four numbers of a control, a domain or the whole, each 0 to 1; assured <= claimed <= possible (SCORING 5). */
export interface Measures {
  readonly claimed: number;
  readonly assured: number;
  readonly possible: number;
  /** Share of the weight that is not open. */
  readonly coverage: number;
}

/** Weighted mean of measures; undefined when nothing has a weight above 0. */
export function meanOf(
  parts: readonly { readonly weight: number; readonly measures: Measures }[],
): Measures | undefined {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (total <= 0) return undefined;
  const mean = (pick: (measures: Measures) => number): number =>
    parts.reduce((sum, part) => sum + part.weight * pick(part.measures), 0) / total;
  return {
    claimed: mean((one) => one.claimed),
    assured: mean((one) => one.assured),
    possible: mean((one) => one.possible),
    coverage: mean((one) => one.coverage),
  };
}
