// In workerd: which lock is taken away now, and which were asked for since the last look.
declare global {
  /** Asked by every lock of a mutated file. */
  var isLockAway: (id: string) => boolean;
}

const reached = new Set<string>();
let away: string | undefined;
globalThis.isLockAway = (id) => {
  reached.add(id);
  return id === away;
};

/** Takes one lock away, or puts all of them back. */
export function takeAway(id: string | undefined): void {
  away = id;
}

/** The locks that were asked for since the last time. */
export function takeReached(): string[] {
  const ids = [...reached];
  reached.clear();
  return ids;
}
