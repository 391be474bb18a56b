import type { Outcome } from "./decision.ts";

interface Decided {
  /** Null once the answers it was made on went back to the vendor. */
  readonly decided: Outcome | null;
  /** What was put away is history. */
  readonly archivedAt: number | null;
}

interface Made<D> {
  /** The next request about the same product is decided. */
  readonly isFollowed: boolean;
  readonly decisions: readonly D[];
}

/** The decision that stands: the last final one, while its answers did not go back and neither it nor what it is about is history. */
export const standingDecision = <D extends { readonly state: "proposed" | "final" | "rejected" }>(
  { decisions, isFollowed }: Made<D>,
  { decided, archivedAt }: Decided,
): D | undefined =>
  decided === null || archivedAt !== null || isFollowed
    ? undefined
    : decisions.findLast(({ state }) => state === "final");
