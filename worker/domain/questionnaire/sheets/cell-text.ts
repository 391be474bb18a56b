/** What a spreadsheet would take for the start of a formula, after spaces, also in its full-width forms. */
const startsFormula = /^[\s\u00a0]*[=+\-@＝＋－＠\t\r]/;

/**
 * A text as it may stand in a cell: every line of it that a spreadsheet might run gets an apostrophe in front
 * (OWASP, CSV injection). `unguarded` takes it away again.
 */
export const guarded = (text: string): string =>
  eachLine(text, (line) => (startsFormula.test(line) || line.startsWith("'") ? `'${line}` : line));

/** The text of a cell that `guarded` wrote. */
export const unguarded = (cell: string): string =>
  eachLine(cell, (line) => (line.startsWith("'") ? line.slice(1) : line));

/** The text of a cell somebody else wrote: an apostrophe goes only where it guards a formula. */
export const withoutGuards = (cell: string): string =>
  eachLine(cell, (line) => (line.startsWith("'") && startsFormula.test(line.slice(1)) ? line.slice(1) : line));

/** Whatever a program may take for the end of a line in a cell; every other part of the split is one of these. */
const lineEnds = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/;

const eachLine = (text: string, change: (line: string) => string): string =>
  text
    .split(lineEnds)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");

const nothing = '""';

/** A field's text as a cell: an empty text is written `""`, because an empty cell means that the field is absent. */
export const cellOfText = (text: string): string =>
  guarded(text === "" || text.startsWith(nothing) ? `${nothing}${text}` : text);

/** The text in a cell; undefined for an empty one. */
export function textOfCell(cell: string): string | undefined {
  if (cell === "") return undefined;
  const text = unguarded(cell);
  return text.startsWith(nothing) ? text.slice(nothing.length) : text;
}
