import { type Cell, isWords, type TableBlock } from "#domain/report/blocks.ts";
import { plainWords, type Words } from "#domain/words/words.ts";
import { drawBar } from "./draw-bar.ts";
import { inner, lineHeight, margin, type Pen, type Style } from "./pen.ts";

const style: Style = { size: 8.5, font: "regular" };
const head: Style = { ...style, font: "bold" };
const gap = 10;
const step = lineHeight(style);
const padding = 3;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly isNumber: boolean;
}

/** A table over as many pages as it takes: the head is repeated, and a row longer than a page goes on on the next. */
export function drawTable(pen: Pen, table: TableBlock): void {
  const columns = columnsOf(table);
  pen.y -= 8;
  // The caption, the head and a first row stay together.
  pen.need(6 * step);
  for (const line of pen.lines(plainWords(table.caption), { ...head, width: inner })) {
    pen.need(step);
    pen.put(line, { x: margin, y: pen.y }, head);
    pen.y -= step;
  }
  pen.y -= padding;
  const drawHead = (): void =>
    drawRow(pen, { columns, cells: linesOf(pen, { columns, cells: table.head, style: head }), style: head });
  drawHead();
  for (const cells of table.rows) {
    const lines = linesOf(pen, { columns, cells, style });
    const most = Math.max(1, ...lines.map((one) => (Array.isArray(one) ? one.length : 1)));
    const isShort = most * step + 2 * padding < 160;
    if (pen.room < (isShort ? most : 3) * step + 2 * padding) {
      pen.newPage();
      drawHead();
    }
    drawRow(pen, { columns, cells: lines, style, onNewPage: drawHead });
  }
  pen.y -= 4;
}

function columnsOf({ widths, numbers = [] }: TableBlock): Column[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = margin;
  return widths.map((share, index) => {
    const width = (inner * share) / total;
    const column = { x, width: width - gap, isNumber: numbers.includes(index) };
    x += width;
    return column;
  });
}

type Drawn = string[] | Exclude<Cell, Words>;

function linesOf(pen: Pen, of: { columns: readonly Column[]; cells: readonly Cell[]; style: Style }): Drawn[] {
  return of.columns.map(({ width }, index) => {
    const cell = of.cells[index] ?? "";
    return isWords(cell) ? pen.lines(plainWords(cell), { ...of.style, width }) : cell;
  });
}

interface Row {
  readonly columns: readonly Column[];
  readonly cells: readonly Drawn[];
  readonly style: Style;
  readonly onNewPage?: () => void;
}

function drawRow(pen: Pen, { columns, cells, style: set, onNewPage }: Row): void {
  pen.rule(pen.y);
  pen.y -= padding;
  const most = Math.max(1, ...cells.map((cell) => (Array.isArray(cell) ? cell.length : 1)));
  for (let line = 0; line < most; line++) {
    if (pen.room < step) {
      pen.newPage();
      onNewPage?.();
      pen.y -= padding;
    }
    for (const [index, column] of columns.entries())
      drawLine(pen, { column, cell: cells[index] ?? [], line, style: set });
    pen.y -= step;
  }
  pen.y -= padding;
}

function drawLine(pen: Pen, of: { column: Column; cell: Drawn; line: number; style: Style }): void {
  const { x, width, isNumber } = of.column;
  if (!Array.isArray(of.cell)) {
    if (of.line === 0) drawBar(pen, of.cell.extent, { x, y: pen.y - 2, width, height: 7 });
    return;
  }
  const words = of.cell[of.line] ?? "";
  if (isNumber) pen.putEnd(words, { x: x + width, y: pen.y }, of.style);
  else pen.put(words, { x, y: pen.y }, of.style);
}
