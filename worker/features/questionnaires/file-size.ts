import { fail } from "#contract/problems.ts";
import { bytesOf, maxFileBytes } from "#domain/questionnaire/load/file-limit.ts";

/** Refuses a file that is too long once written down: characters outside Latin take more than one byte. */
export function checkFileSize(text: string): void {
  if (bytesOf(text) > maxFileBytes)
    fail("input-invalid", [{ pointer: "/text", message: "This file is longer than 500 kB. Split it into two." }]);
}
