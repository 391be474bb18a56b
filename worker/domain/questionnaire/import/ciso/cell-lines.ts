/** Cells hold one thing a line; "/" stands for nothing. */
export const linesIn = (cell: string): string[] =>
  cell.trim() === "" ? [] : cell.split("\n").map((line) => (line.trim() === "/" ? "" : line.trim()));

/** What stands parted by commas. */
export const listIn = (cell: string): string[] =>
  cell
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
