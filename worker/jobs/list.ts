import type { Dependencies } from "#worker/dependencies.ts";
import { listEffects, nextUnlisted } from "#worker/features/register/unlisted.repository.ts";

/** So many at a time, and so many times an hour. */
const atOnce = 100;
const mostRounds = 20;

/** Gives what was there before lists had a search the words by which it is found. */
export async function listUnlisted({ db }: Dependencies): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const next = await nextUnlisted(db, atOnce);
    for (const one of next) {
      const [first, ...rest] = await listEffects(db, one);
      if (first) await db.batch([first, ...rest]);
    }
    if (next.length < atOnce) return;
  }
}
