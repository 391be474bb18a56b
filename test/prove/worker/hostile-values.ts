/** A thing inside a thing, so many times. */
function nested(depth: number, kind: "list" | "object"): unknown {
  let value: unknown = 1;
  for (let at = 0; at < depth; at++) value = kind === "list" ? [value] : { a: value };
  return value;
}

const fromText = (json: string): unknown => JSON.parse(json);

/** Values that nobody asked for, in place of any value of a request. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.1,
  1e308,
  9_007_199_254_740_992,
  "",
  " ",
  "\u0000",
  "\u0000 in front",
  "in \u0000 the middle",
  "\ud800",
  "low first \udc00\ud800",
  "a\u202eb\u2066c",
  "e\u0301".repeat(500),
  "👩‍👩‍👧".repeat(200),
  "a".repeat(100_000),
  "\r\nBcc: everybody@elsewhere.example",
  "'; drop table people; --",
  '" or 1=1',
  "=HYPERLINK(1)",
  "../../../etc/passwd",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "2026-02-30",
  "9999-12-31",
  "0000-00-00",
  "2026-01-01T00:00:00Z",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "NaN",
  "1e400",
  [],
  {},
  [null],
  [[], [[]]],
  { length: 1 },
  { toJSON: "x" },
  fromText('{"__proto__":{"polluted":true}}'),
  fromText('{"constructor":{"prototype":{"polluted":true}}}'),
  nested(60, "list"),
  nested(60, "object"),
  Array.from({ length: 2_000 }, (_, at) => at),
];

/** Bodies that are no JSON, or hardly. */
export const hostileTexts: readonly string[] = [
  "",
  "{",
  "null",
  "[]",
  '"text"',
  "1",
  "tru",
  "{}{}",
  '{"a":1,"a":2}',
  "\ufeff{}",
  "\u0000{}",
  "{'a':1}",
  `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
  `${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`,
  `{"a":${"9".repeat(5_000)}}`,
  '{"a":"\\ud800"}',
  "NaN",
  "<xml/>",
];

/** What may stand in an address where an id is meant, as it goes over the line. */
export const hostileSteps: readonly string[] = [
  "%00",
  "%FF",
  "%ED%A0%80",
  "..%2f..%2f",
  "%2e%2e",
  "a%0d%0ab",
  "a;b",
  "%25",
  "__proto__",
  "constructor",
  "'",
  "%22",
  "*",
  "a".repeat(4_000),
  "%E2%80%AE",
];
