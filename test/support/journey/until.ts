import { setTimeout as pause } from "node:timers/promises";
import { patienceMs } from "./hands.ts";

const betweenLooksMs = 50;
/** How long the first look may take: a page that goes away under a look may leave it without an answer. */
const firstLookMs = 2_000;

/** Looks again and again until there is something to give; throws what went wrong last when that never comes. */
export async function until<Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> {
  const end = performance.now() + patienceMs;
  let problem: unknown;
  for (let lookMs = firstLookMs; performance.now() < end; ) {
    try {
      const found = await Promise.race([look(), pause(lookMs, lost)]);
      if (found === lost) lookMs *= 2;
      else if (found !== undefined) return found;
      problem = found === lost ? new Error(`No answer within ${lookMs / 2} ms.`) : undefined;
    } catch (error) {
      // A page on its way to another cannot be asked; it can a moment later.
      problem = error;
    }
    await pause(betweenLooksMs);
  }
  throw new Error(`It never came: ${what}.`, { cause: problem });
}

const lost = Symbol("no answer");
