const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Where two values differ: numbers by more than 1e-9, all else at all. Each entry names the path and both values. */
export function differences(one: unknown, other: unknown, path = ""): string[] {
  if (typeof one === "number" && typeof other === "number" && Math.abs(one - other) <= 1e-9) return [];
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return one === other ? [] : [`${path}: ${String(one)} and ${String(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differences(one[key], other[key], `${path}/${key}`));
}
