/** Where a call came from. */
export interface CameFrom {
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
}
