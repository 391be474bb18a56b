import type { RiskFactors } from "./dossier.ts";
import { reaches } from "./reaches.ts";

export type Rating = "low" | "moderate" | "high" | "critical";
const ratings: readonly Rating[] = ["low", "moderate", "high", "critical"];

/** Inherent risk of one use, 0 to 1: the sum of five factors of 0–3 over 15, at least 0.75 where consequence or regulation is 3 (SCORING 6). */
export function inherentRisk(factors: RiskFactors): number {
  const { data, consequence, autonomy, regulation, reach } = factors;
  const floor = consequence === 3 || regulation === 3 ? 0.75 : 0;
  return Math.max((data + consequence + autonomy + regulation + reach) / 15, floor);
}

/** Inherent risk of the whole assessment: its riskiest use, 1 if none is named (SCORING 6). */
export function highestInherentRisk(uses: readonly { factors: RiskFactors }[]): number {
  return uses.length === 0 ? 1 : Math.max(...uses.map((use) => inherentRisk(use.factors)));
}

/** Whether one rating is worse than another. */
export const isWorse = (one: Rating, other: Rating): boolean => ratings.indexOf(one) > ratings.indexOf(other);

/** The band a residual risk falls in; a critical flag lifts it to at least high (SCORING 6). */
export function rate(residual: number, when: { bands: readonly number[]; criticalFlag: boolean }): Rating {
  const band = when.bands.filter((edge) => reaches(residual, edge)).length;
  return ratings[when.criticalFlag ? Math.max(band, 2) : band] ?? "critical";
}
