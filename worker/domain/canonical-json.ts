/**
 * One text for one value, whatever the order its keys were written in: RFC 8785 (JSON Canonicalization Scheme).
 * Keys are sorted by UTF-16 code units, there is no white space, and what JSON leaves out (undefined) is left out.
 * Hashes and "has this published version changed?" rest on it. Undefined for what JSON cannot hold becomes `null`.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (hasToJson(value)) return canonicalJson(value.toJSON());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  return `{${Object.entries(value).filter(isHeld).sort(byKey).map(member).join(",")}}`;
}

type Entry = readonly [key: string, value: unknown];

const hasToJson = (value: object): value is { toJSON: () => unknown } =>
  "toJSON" in value && typeof value.toJSON === "function";
const isHeld = ([, value]: Entry): boolean => !["undefined", "function", "symbol"].includes(typeof value);
const byKey = ([a]: Entry, [b]: Entry): number => (a < b ? -1 : a > b ? 1 : 0);
const member = ([key, value]: Entry): string => `${JSON.stringify(key)}:${canonicalJson(value)}`;
