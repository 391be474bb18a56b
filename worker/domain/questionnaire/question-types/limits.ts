/** The value of a field, by what it holds. */
export interface LimitValues {
  /** A whole number. */
  readonly count: number;
  readonly number: number;
  /** A civil date, or the word `today`. */
  readonly day: string;
  readonly line: string;
  readonly tick: boolean;
}

/** A field that only some types of question have: schema, builder and the order in files are made from it. */
export interface Limit<H extends keyof LimitValues = keyof LimitValues> {
  readonly holds: H;
  /** What the builder calls it. */
  readonly label: string;
  /** The least a count or number may be. */
  readonly from?: number;
  /** The most it may be. */
  readonly to?: number;
}

/** By the name of the field; a lower and an upper limit that belong together are called `min…` and `max…`. */
export type Limits = Readonly<Record<string, Limit>>;

/** What a question has of such fields. */
export type OwnFields<L extends Limits> = { readonly [field in keyof L]?: LimitValues[L[field]["holds"]] | undefined };
