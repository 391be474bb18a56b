import type { Outcome } from "./decision.ts";

interface Decided {
  /** Null once the answers it was made on went back to the vendor. */
  readonly decided: Outcome | null;
  /** What was put away, such as by the next request that was decided, is history. */
  readonly archivedAt: number | null;
}

/** The decision that stands: the last final one, while its answers did not go back and it is not put away. */
export const standingDecision = <D extends { readonly state: "proposed" | "final" | "rejected" }>(
  decisions: readonly D[],
  { decided, archivedAt }: Decided,
): D | undefined =>
  decided === null || archivedAt !== null ? undefined : decisions.findLast(({ state }) => state === "final");
