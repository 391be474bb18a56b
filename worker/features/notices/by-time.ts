import type { Dependencies } from "#worker/dependencies.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { type Happening, tellColleagues } from "./telling.ts";

/** What the clock brings about is told in parts: each begins behind the place at which the one before ended. */
export interface Part {
  readonly now: number;
  readonly after: readonly string[] | undefined;
  /** So many of them at most. */
  readonly most: number;
}

interface Each<T> {
  readonly most: number;
  readonly placeOf: (one: T) => readonly string[];
  readonly tell: (one: T) => Promise<void>;
}

/**
 * Tells of each; one that goes wrong keeps nobody else's back, and is told in an hour. Gives the place behind which the next
 * part begins; undefined after the last.
 */
export async function tellEach<T>(
  things: readonly T[],
  { most, placeOf, tell }: Each<T>,
): Promise<readonly string[] | undefined> {
  for (const one of things)
    await tell(one).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : "unknown";
      console.warn(JSON.stringify({ event: "notice-postponed", error: name }));
    });
  const last = things.at(-1);
  return last === undefined || things.length < most ? undefined : placeOf(last);
}

/** Tells, and writes down that it was told, in one batch: of two runs at one moment the second does nothing. */
export async function tellOnce(
  deps: Dependencies,
  told: readonly [Effect, ...Effect[]],
  happened: Happening,
): Promise<void> {
  const { effects, deliver } = await tellColleagues(deps, happened);
  try {
    await deps.db.batch([...told, ...effects]);
  } catch (error) {
    if (refusalOf(error) !== "stale-revision") throw error;
    return;
  }
  await deliver();
}
