import type { CivilDate } from "#domain/civil-date.ts";
import { percent } from "#domain/format.ts";
import type { Summary } from "#domain/scoring/summary.ts";

export interface SupplierResult {
  readonly supplier: string;
  readonly legalName: string;
  readonly product: string;
  readonly questionnaire: { readonly title: string; readonly version: number };
  readonly signedBy: string;
  readonly submittedOn: CivilDate;
  readonly dossierSha256: string;
  readonly summary: Pick<Summary, "asOf" | "model" | "overall" | "rating" | "conclusive" | "flags">;
}

/**
 * The result of assessing one's own supplier, as a text to hand on: what was found and by which rules, never what the
 * supplier said. Evidence for control A.10.3 (suppliers).
 */
export function supplierStatement(of: SupplierResult): string {
  const { overall, rating, conclusive, flags, asOf, model } = of.summary;
  const critical = flags.filter(({ severity }) => severity === "critical").length;
  const lines = [
    "Result of a supplier assessment",
    "",
    `Supplier: ${of.supplier} (${of.legalName})`,
    `Product or service: ${of.product}`,
    `Questionnaire: ${of.questionnaire.title}, version ${of.questionnaire.version}`,
    `Answered and signed by: ${of.signedBy}, handed in on ${of.submittedOn}`,
    `Scored as of ${asOf} with model ${model}`,
    overall === null
      ? "Result: too little is known for a score"
      : `Result: ${percent(overall.assured)} assured of ${percent(overall.claimed)} claimed; ${percent(overall.coverage)} of what was asked is answered`,
    `Residual risk: ${rating ?? "not rated"}${conclusive ? "" : " (not conclusive)"}`,
    `Flags: ${flags.length}, of which critical: ${critical}`,
    `SHA-256 of what the supplier submitted: ${of.dossierSha256}`,
    "",
    "The supplier's own answers and evidence are not part of this statement.",
  ];
  return `${lines.join("\n")}\n`;
}
