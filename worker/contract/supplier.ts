/** A supplier this organisation has assessed itself, and what came of it. */
export interface SupplierResultEntry {
  readonly assessmentId: string;
  readonly supplier: string;
  readonly product: string;
  readonly questionnaireTitle: string;
  readonly submittedAt: number;
}

/** Where a vendor stands with its own suppliers. */
export interface SuppliersView {
  /** Whether this person already buys for the organisation; without it, results are out of reach. */
  readonly isBuyer: boolean;
  readonly results: readonly SupplierResultEntry[];
}
