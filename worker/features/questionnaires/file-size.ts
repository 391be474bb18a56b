import { fail } from "#contract/problems.ts";

/** Longest questionnaire file that is kept, in bytes (FORMAT, Rules 5). */
const maxBytes = 1_000_000;

/** Refuses a file that is too long once written down: characters outside Latin take more than one byte. */
export function checkFileSize(text: string): void {
  const { length } = new TextEncoder().encode(text);
  if (length > maxBytes)
    fail("input-invalid", [{ pointer: "/text", message: "This file is longer than 1 MB. Split it into two." }]);
}
