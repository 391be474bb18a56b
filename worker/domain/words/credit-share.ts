import { percent } from "#domain/format.ts";

/** What becomes of a credit under a factor of the policy from 0 to 1, as a sentence without its stop. */
export function creditGiven(factor: number): string {
  if (factor <= 0) return "It gives no credit";
  return factor >= 1 ? "Under the policy that costs no credit" : `Only ${percent(factor)} of the credit is given`;
}
