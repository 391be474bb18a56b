/** What parts the answers of a cell, the surest first; a slash or a comma only where nothing else does. */
const partings = [/\n|;|\s\|\s/, /\|/, /\s\/\s/, /\//, /,/] as const;

// “N/A” is one answer and no two.
const notApplicable = /\bn\/a\b/gi;
/** What stands in brackets belongs to one answer, as does a share such as 1/month. */
const inOne = /\([^()]*\)|\b\d+\/\p{L}+/gu;
const signs = [",", "/", ";", "|"] as const;

/** The answers that stand in one cell; one or none when nothing parts them. */
export function optionsIn(cell: string): string[] {
  const safe = cell.replace(notApplicable, hidden).replace(inOne, hidden);
  const parted = partings.map((parting) => labelsOf(safe.split(parting))).find((labels) => labels.length > 1);
  return (parted ?? labelsOf([safe])).map((label) => shown(label));
}

/** Signs that part nothing, put aside and back. */
const hidden = (text: string): string =>
  signs.reduce((kept, sign, index) => kept.replaceAll(sign, String.fromCharCode(index)), text);
const shown = (text: string): string =>
  signs.reduce((kept, sign, index) => kept.replaceAll(String.fromCharCode(index), sign), text);

const labelsOf = (parts: readonly string[]): string[] =>
  parts.map((label) => label.replace(/^[-•*]\s*/, "").trim()).filter((label) => label !== "");
