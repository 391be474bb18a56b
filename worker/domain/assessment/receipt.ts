/** What is known of one hand-in: who signed it, when (epoch milliseconds), and the hash of the frozen dossier. */
export interface Receipt {
  readonly sha256: string;
  readonly signedName: string;
  readonly signedRole: string;
  readonly submittedAt: number;
}
