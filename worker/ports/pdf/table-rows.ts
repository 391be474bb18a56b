import { type Cell, isWords, type TableBlock } from "#domain/report/blocks.ts";
import { plainWords, type Words } from "#domain/words/words.ts";
import { inner, margin, type Pen, type Style } from "./pen.ts";
import { cells as cellStyle, heads, table as sizes } from "./text-styles.ts";

export interface Column {
  readonly x: number;
  readonly width: number;
  readonly isNumber: boolean;
}

/** What is drawn in a cell: lines, or a bar. */
type Drawable = string[] | Exclude<Cell, Words>;

/** A row as it is drawn. */
export interface Row {
  readonly cells: readonly Drawable[];
  readonly style: Style;
  /** How many lines its longest cell has. */
  readonly lines: number;
}

/** Where the columns of a table lie. */
export function columnsOf({ widths, numbers = [] }: TableBlock): Column[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = margin;
  return widths.map((share, index) => {
    const width = (inner * share) / total;
    const column = { x, width: width - sizes.gap, isNumber: numbers.includes(index) };
    x += width;
    return column;
  });
}

function rowOf(pen: Pen, of: { columns: readonly Column[]; cells: readonly Cell[]; style: Style }): Row {
  const cells = of.columns.map(({ width }, index) => {
    const cell = of.cells[index] ?? "";
    return isWords(cell) ? pen.lines(plainWords(cell), { ...of.style, width }) : cell;
  });
  return {
    cells,
    style: of.style,
    lines: Math.max(1, ...cells.map((cell) => (Array.isArray(cell) ? cell.length : 1))),
  };
}

/** The row of a table's heads. */
export const headOf = (pen: Pen, { head, ...of }: TableBlock): Row =>
  rowOf(pen, { columns: columnsOf({ head, ...of }), cells: head, style: heads });

/** A row of its cells. */
export const bodyRow = (pen: Pen, block: TableBlock, cells: readonly Cell[]): Row =>
  rowOf(pen, { columns: columnsOf(block), cells, style: cellStyle });

/** A table's caption in lines. */
export const captionLines = (pen: Pen, { caption }: TableBlock): string[] =>
  pen.lines(plainWords(caption), { ...heads, width: inner });

/** How high so many lines of a row are. */
export const rowHeight = (lines: number): number => lines * sizes.step + 2 * sizes.padding;

/** A long row goes over to the next page; of any other, and of its first lines, nothing is left behind. */
export const rowNeeds = ({ lines }: Row): number => rowHeight(rowHeight(lines) < 160 ? lines : 3);
