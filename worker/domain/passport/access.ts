/** What is kept about somebody who asked to read the evidence behind a page. */
export interface StoredAccess {
  readonly state: "asked" | "granted" | "refused";
  /** Epoch milliseconds. */
  readonly expiresAt: number | null;
  readonly endedAt: number | null;
  /** Ids of the files they were let in to. */
  readonly granted: readonly string[];
}

/** How it stands at a moment: who was let in is so until it lapses or is ended. */
export function accessState({ state, expiresAt, endedAt }: StoredAccess, now: number): StoredAccess["state"] | "ended" {
  if (state !== "granted") return state;
  return endedAt === null && (expiresAt ?? 0) > now ? "granted" : "ended";
}

/**
 * The files that somebody let in reads today: those they were let in to and that the page still shows. A file that came to
 * the page later was not what the vendor said yes to; one that left it is shown to nobody.
 */
export const filesOpen = <File extends { readonly id: string }>(
  granted: readonly string[],
  shown: readonly File[],
): File[] => shown.filter(({ id }) => granted.includes(id));
