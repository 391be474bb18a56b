import type { RiskFactors } from "#domain/dossier/dossier.ts";

export type Factor = keyof RiskFactors;

export interface FactorWords {
  readonly factor: Factor;
  readonly label: string;
  /** What 0, 1, 2 and 3 mean. */
  readonly levels: readonly [string, string, string, string];
}

/** What a buyer says of each intended use, before anything the vendor does about it. */
export const factorWords: readonly FactorWords[] = [
  {
    factor: "data",
    label: "Data it sees",
    levels: ["Public only", "Internal", "Personal", "Health, biometric or secret"],
  },
  {
    factor: "consequence",
    label: "What a wrong result does",
    levels: ["Nothing much", "Annoys or delays", "Costs money or rights", "Harms health, safety or livelihood"],
  },
  {
    factor: "autonomy",
    label: "What it does without a person",
    levels: ["Nothing", "Suggests", "Acts, and a person can undo", "Acts finally"],
  },
  {
    factor: "regulation",
    label: "Law that applies",
    levels: ["None in particular", "General duties", "Sector rules", "High-risk under the EU AI Act"],
  },
  {
    factor: "reach",
    label: "How many people it touches",
    levels: ["A few staff", "A department", "All staff or many customers", "The public"],
  },
];
