/** A page of a list, as the API gives it. */
export interface ListPage<Entry> {
  readonly entries: readonly Entry[];
  /** Null says more than are counted. */
  readonly total: number | null;
  readonly next: string | null;
}
