/** What parts the answers of a cell, the surest first; a slash or a comma only where nothing else does. */
const partings = [/\n|;|\s\|\s/, /\|/, /\s\/\s/, /\//, /,/] as const;

// “N/A” is one answer and no two.
const notApplicable = /\bn\/a\b/gi;
const kept = "\u0000";

/** The answers that stand in one cell; one or none when nothing parts them. */
export function optionsIn(cell: string): string[] {
  const safe = cell.replace(notApplicable, (found) => found.replace("/", kept));
  const parted = partings.map((parting) => labelsOf(safe.split(parting))).find((labels) => labels.length > 1);
  return (parted ?? labelsOf([safe])).map((label) => label.replaceAll(kept, "/"));
}

const labelsOf = (parts: readonly string[]): string[] =>
  parts.map((label) => label.replace(/^[-•*]\s*/, "").trim()).filter((label) => label !== "");
