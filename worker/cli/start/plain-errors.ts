import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { repository } from "../tools.ts";

/** A failure that is told to the user as it stands, without a stack trace. */
export class PlainError extends Error {
  override name = "PlainError";
}

// biome, vite and wrangler mark their errors in these ways.
const marked = /\[ERROR\]|^\s*✘|^error[: ]|\bError: /i;

/** The error of one line of a tool's output, without its marks; undefined for any other line. */
export const errorIn = (line: string): string | undefined =>
  marked.test(line) ? line.replace(/^\s*✘?\s*(\[ERROR\])?\s*/, "").trim() : undefined;

/** What went wrong, the tool's own words for it, and where to read the rest. */
export function failure(what: string, logFile: string): PlainError {
  const lines = existsSync(logFile) ? readFileSync(logFile, "utf8").trimEnd().split("\n") : [];
  const words = lines.flatMap((line) => errorIn(line) ?? []).slice(0, 5);
  const shown = (words.length > 0 ? words : lines.slice(-5)).map((line) => `  ${line}`);
  return new PlainError([what, ...shown, `Everything it said is in ${relative(repository, logFile)}.`].join("\n"));
}
