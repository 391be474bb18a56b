/** What becomes of a vendor of the file. */
export const importOutcomes = ["new", "changed", "unchanged", "doubt", "refused"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];
