/** Whether a value read from the device is what it is taken for: a page of an earlier day may have written it. */
export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === "string";
export const isNumber: Guard<number> = (value) => typeof value === "number";
export const isFlag: Guard<boolean> = (value) => typeof value === "boolean";
export const isAnything: Guard<unknown> = (value): value is unknown => value !== undefined;

/** One of the words that have a text on the screen. */
export const isKeyOf =
  <K extends string>(words: Readonly<Record<K, unknown>>): Guard<K> =>
  (value): value is K =>
    typeof value === "string" && Object.hasOwn(words, value);

export const isOneOf =
  <W extends string>(words: readonly W[]): Guard<W> =>
  (value): value is W =>
    words.some((word) => word === value);

export const isNullOr =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

export const isMissingOr =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

export const isListOf =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(guard);

export const isRecordOf =
  <T>(guard: Guard<T>): Guard<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(guard);

/** An object with these fields, each as its guard says. A field of the type without a guard does not compile. */
export const isShaped =
  <T extends object>(fields: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    isObject(value) && Object.entries<Guard<unknown>>(fields).every(([name, guard]) => guard(Reflect.get(value, name)));

/** An object that is no list. */
export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a text holds when it is JSON and as the guard says; undefined otherwise. */
export function readAs<T>(guard: Guard<T>, text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return guard(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
