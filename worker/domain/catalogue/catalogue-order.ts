/**
 * Compares two ids part by part, numbers as numbers: A.10 comes after A.9, and a domain before its controls.
 * Negative, 0 or positive, for `sort`. Ids of other shapes sort too, as text.
 */
export function byCatalogueOrder(a: string, b: string): number {
  const left = a.split(".");
  const right = b.split(".");
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = comparePart(left[at] ?? "", right[at] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function comparePart(a: string, b: string): number {
  const bothNumbers = isNumber(a) && isNumber(b);
  if (bothNumbers && Number(a) !== Number(b)) return Number(a) - Number(b);
  // Numbers before words, so that the order stays the same whatever the list holds.
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const isNumber = (part: string): boolean => /^\d+$/.test(part);
