/** What D1 refused, read from its message; drizzle's own message carries parameters, so it is never passed on. */
export type Refusal = "stale-revision" | "request-ended" | "already-there" | "unknown-reference" | "busy";

const signs: readonly (readonly [RegExp, Refusal])[] = [
  [/CHECK constraint failed: stale_revision/, "stale-revision"],
  [/CHECK constraint failed: request_ended/, "request-ended"],
  [/UNIQUE constraint failed|PRIMARY KEY constraint failed/, "already-there"],
  [/FOREIGN KEY constraint failed/, "unknown-reference"],
  [/overloaded|Network connection lost|storage caused object to be reset|code was updated/, "busy"],
];

function messages(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return `${error.message}\n${messages(error.cause)}`;
}

/** Which refusal an error of D1 means; undefined when it is something else. */
export function refusalOf(error: unknown): Refusal | undefined {
  const text = messages(error);
  return signs.find(([sign]) => sign.test(text))?.[1];
}
