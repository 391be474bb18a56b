/** The numbers of a control, a domain or the whole but for coverage, each 0 to 1; checked <= assured <= claimed <= possible (SCORING 5). */
export interface Values {
  readonly claimed: number;
  readonly assured: number;
  /** `assured` of what a reviewer has looked at: the rest counts as the vendor's word. */
  readonly checked: number;
  readonly possible: number;
}

/** The five numbers of a control, a domain or the whole. */
export interface Measures extends Values {
  /** Share of the weight that is known: neither open, nor waiting for a reviewer, nor hidden by what nobody confirmed. */
  readonly coverage: number;
}

export interface Weighed<T> {
  readonly weight: number;
  readonly value: T;
}

/** Weighted mean; undefined when nothing has a weight above 0. */
export function mean(parts: readonly Weighed<number>[]): number | undefined {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / total : undefined;
}

/** Weighted mean of each value; undefined when nothing has a weight above 0. */
export function meanOf(parts: readonly Weighed<Values>[]): Values | undefined {
  const of = (pick: (values: Values) => number): number | undefined =>
    mean(parts.map(({ weight, value }) => ({ weight, value: pick(value) })));
  const claimed = of((one) => one.claimed);
  const assured = of((one) => one.assured);
  const checked = of((one) => one.checked);
  const possible = of((one) => one.possible);
  if (claimed === undefined || assured === undefined || checked === undefined || possible === undefined)
    return undefined;
  return { claimed, assured, checked, possible };
}
