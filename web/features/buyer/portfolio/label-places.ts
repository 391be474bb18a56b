/** A dot and where its name would stand: beside it. Distances in units of the picture. */
export interface Labelled {
  readonly id: string;
  readonly y: number;
}

interface Room {
  /** The least distance of two names. */
  readonly apart: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The heights of names so that none lies on another: each as near to its dot as the one above lets it, and a row that
 * reaches the bottom is pushed up again. More names than there is room for share what there is.
 */
export function labelPlaces(dots: readonly Labelled[], { apart, top, bottom }: Room): ReadonlyMap<string, number> {
  const inOrder = [...dots].sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
  const least = Math.min(apart, (bottom - top) / Math.max(1, inOrder.length - 1));
  const places: number[] = [];
  for (const { y } of inOrder) places.push(Math.max(y, top, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + least));
  for (let at = places.length - 1, limit = bottom; at >= 0; at -= 1, limit -= least)
    places[at] = Math.min(places[at] ?? limit, limit);
  return new Map(inOrder.map(({ id }, at) => [id, places[at] ?? 0]));
}
