/** The fewest parts that were moved: all but a longest run that kept its order (patience sorting). */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const position = new Map(before.map((id, index) => [id, index]));
  const kept = after.filter((id) => position.has(id));
  const stays = longestRising(kept.map((id) => position.get(id) ?? 0));
  return new Set(kept.filter((_, index) => !stays.has(index)));
}

function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    const at = lowestAtLeast(tails, (tail) => (values[tail] ?? 0) >= value);
    previous[index] = at === 0 ? -1 : (tails[at - 1] ?? -1);
    tails[at] = index;
  });
  const run = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.add(index);
  return run;
}

function lowestAtLeast(tails: readonly number[], isEnough: (tail: number) => boolean): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(tails[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
