import type { Outcome } from "./decision.ts";

/**
 * The decision that stands: the last final one, as long as the answers it was made on did not go back to the vendor since
 * (`decided` is null then). Undefined where none does.
 */
export const standingDecision = <D extends { readonly state: "proposed" | "final" | "rejected" }>(
  decisions: readonly D[],
  decided: Outcome | null,
): D | undefined => (decided === null ? undefined : decisions.findLast(({ state }) => state === "final"));
