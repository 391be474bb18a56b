import { number } from "#domain/format.ts";
import { mostCounted } from "#domain/list-words.ts";

/** How many there are, in words; null says more than are counted. */
export const counted = (total: number | null): string =>
  total === null ? `more than ${number(mostCounted)}` : number(total);
