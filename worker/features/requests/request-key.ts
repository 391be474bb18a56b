/** A request as the vendor has it. */
export interface RequestKey {
  /** The vendor. */ readonly orgId: string;
  readonly requestId: string;
}
