import { expect } from "vitest";
import { importJson, taken } from "./files.ts";

const name = "strangeThing";
const words = "words that nobody may lose";

/** Every object in some data, by the way to it. */
function objectsIn(value: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    objectsIn(one, [...way, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? inner : [way, ...inner];
}

/** The same data with one more thing in the object at the end of a way. */
function withStrangeThing(data: unknown, way: readonly (string | number)[], thing: unknown): unknown {
  const copy: unknown = structuredClone(data);
  let at = copy as Record<string | number, unknown>;
  for (const step of way) at = at[step] as Record<string | number, unknown>;
  at[name] = thing;
  return copy;
}

/**
 * Puts a property, an object and a list that no format knows into every object of a file, one at a time, and finds each in
 * the report; but for objects whose properties are the file's own to name.
 */
export async function everyStrangeThingIsNamed(
  data: object,
  isFree: (way: readonly (string | number)[]) => boolean = () => false,
  imported: typeof importJson = importJson,
): Promise<void> {
  const ways = objectsIn(data).filter((way) => !isFree(way));
  expect(ways.length).toBeGreaterThan(8);
  for (const way of ways)
    for (const thing of [words, { inside: words }, [{ inside: words }]]) {
      const { lines } = await taken(imported(withStrangeThing(data, way, thing)));
      const named = lines.filter(
        ({ what, source, outcome }) => outcome !== "taken" && `${what} ${source}`.includes(name),
      );
      expect([way, named.length]).not.toEqual([way, 0]);
    }
}
