import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { repository } from "../tools.ts";

/** A failure that is told to the user as it stands, without a stack trace. */
export class PlainError extends Error {
  override name = "PlainError";
}

// Vite and wrangler mark their errors in these ways.
const marked = /\[ERROR\]|^\s*✘|^error[: ]|\bError: /i;

/** The error of one line of a tool's output, without its marks; undefined for any other line. */
export const errorIn = (line: string): string | undefined =>
  marked.test(line) ? line.replace(/^\s*✘?\s*(\[(wrangler:)?error\])?\s*/i, "").trim() : undefined;

/** What went wrong, the tool's own words for it, and where to read the rest. */
export function failure(what: string, logFile: string): PlainError {
  const lines = existsSync(logFile) ? readFileSync(logFile, "utf8").trimEnd().split("\n") : [];
  const first = lines.findIndex((line) => errorIn(line) !== undefined);
  const told = lines.slice(first).filter((line) => line.trim() !== "" && !line.includes("Logs were written"));
  const shown = (first < 0 ? told.slice(-5) : told.slice(0, 6)).map((line) => `  ${errorIn(line) ?? line.trim()}`);
  return new PlainError([what, ...shown, `Everything it said is in ${shortest(logFile)}.`].join("\n"));
}

function shortest(file: string): string {
  const inside = relative(repository, file);
  return inside.startsWith("..") ? file : inside;
}
