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
  /** Gives how many people hear of it at once. */
  readonly tell: (one: T) => Promise<number>;
}

/** Each of them costs the database up to three questions; an invocation may ask it a thousand. */
const mostAtOnce = 150;

/**
 * Tells of each; one that goes wrong keeps nobody else's back, and is told in an hour. Gives the place behind which the next
 * part begins; undefined after the last.
 */
export async function tellEach<T>(
  things: readonly T[],
  { most, placeOf, tell }: Each<T>,
): Promise<readonly string[] | undefined> {
  let atOnce = 0;
  for (const [index, one] of things.entries()) {
    atOnce += await tell(one).catch(postponed);
    const isLast = index === things.length - 1;
    if (isLast ? things.length === most : atOnce >= mostAtOnce) return placeOf(one);
  }
  return undefined;
}

function postponed(error: unknown): number {
  const name = error instanceof Error ? error.name : "unknown";
  console.warn(JSON.stringify({ event: "notice-postponed", error: name }));
  return 0;
}

/**
 * Tells, and writes down that it was told, in one batch: of two runs at one moment the second does nothing. Gives how many
 * people hear of it at once.
 */
export async function tellOnce(
  deps: Dependencies,
  told: readonly [Effect, ...Effect[]],
  happened: Happening,
): Promise<number> {
  const { effects, deliver, atOnce } = await tellColleagues(deps, happened);
  try {
    await deps.db.batch([...told, ...effects]);
  } catch (error) {
    if (refusalOf(error) !== "stale-revision") throw error;
    return 0;
  }
  await deliver();
  return atOnce;
}
