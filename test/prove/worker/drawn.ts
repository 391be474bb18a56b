import { inject } from "vitest";
import { chanceOf } from "../chance.ts";

/** So many of a list, drawn by the commit that is proven: another commit, other ones; the same one, the same. */
export function drawn<T>(list: readonly T[], count: number): T[] {
  const chance = chanceOf(inject("seed"));
  return list
    .map((one) => ({ one, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ one }) => one);
}
