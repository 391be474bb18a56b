/** What D1 refused, read from its message; drizzle's own message carries parameters, so it is never passed on. */
export type Refusal = "stale-revision" | "request-ended" | "already-there" | "unknown-reference" | "busy";

/** What D1 says when it moved or was cut off while it worked, whatever caused it. */
const passing = /Network connection lost|caused object to be reset|reset because its code was updated/;

const signs: readonly (readonly [RegExp, Refusal])[] = [
  [/CHECK constraint failed: stale_revision/, "stale-revision"],
  [/CHECK constraint failed: request_ended/, "request-ended"],
  [/UNIQUE constraint failed|PRIMARY KEY constraint failed/, "already-there"],
  [/FOREIGN KEY constraint failed/, "unknown-reference"],
  [/overloaded|queued for too long|Too many requests queued/, "busy"],
  // Of the same kind, and gone at the next try: https://developers.cloudflare.com/d1/best-practices/retry-queries
  [passing, "busy"],
];

function messages(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return `${error.message}\n${messages(error.cause)}`;
}

/** Whether D1 was interrupted: the same may well succeed at once, and may have been stored though nobody was told. */
export const wasInterrupted = (error: unknown): boolean => passing.test(messages(error));

/** Which refusal an error of D1 means; undefined when it is something else. */
export function refusalOf(error: unknown): Refusal | undefined {
  const text = messages(error);
  return signs.find(([sign]) => sign.test(text))?.[1];
}
