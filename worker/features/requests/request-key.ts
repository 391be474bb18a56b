/** A request as the vendor has it. */
export interface ResponseKey {
  /** The vendor. */ readonly orgId: string;
  readonly responseId: string;
}
