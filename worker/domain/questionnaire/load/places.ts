/** One remark about a file, in the words of the person who wrote it. */
export interface Message {
  /** Counted from 1. */
  readonly line: number;
  readonly column?: number;
  /** JSON pointer to the part it is about; empty for the whole file. */
  readonly path: string;
  readonly text: string;
}

/** Where a part of a file stands, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** Whether it stands inside `{ }`, where commas end a text. */
  readonly inBraces: boolean;
}

export type Path = readonly PropertyKey[];

/** The JSON pointer (RFC 6901) of a path. */
export const pointerOf = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Finds the place of a part, or of the nearest part around it when it is not in the file itself. */
export function placeFinder(places: ReadonlyMap<string, Place>): (path: Path) => Place | undefined {
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(pointerOf(path.slice(0, length)));
      if (place !== undefined) return place;
    }
    return undefined;
  };
}
