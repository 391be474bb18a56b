import { type Cell, isWords, type TableBlock } from "#domain/report/blocks.ts";
import { extentWords } from "#domain/report/extent-words.ts";
import { wholeLanguage } from "#domain/words/words.ts";
import { drawBar } from "./draw-bar.ts";
import { type Place, repeated } from "./marks.ts";
import { margin, type Pen } from "./pen.ts";
import { bodyRow, type Column, captionLines, columnsOf, headOf, type Row, rowNeeds } from "./table-rows.ts";
import { heads, table as sizes } from "./text-styles.ts";

const { step, padding } = sizes;

/** A table over as many pages as it takes: the head is repeated, and a row longer than a page goes on on the next. */
export function drawTable(pen: Pen, block: TableBlock): void {
  pen.y -= sizes.before;
  pen.as({ role: "Table" }, () => {
    pen.as({ role: "Caption", lang: wholeLanguage(block.caption) }, () => drawCaption(pen, block));
    const columns = columnsOf(block);
    const head = headOf(pen, block);
    pen.as({ role: "THead" }, () =>
      pen.as({ role: "TR" }, () =>
        drawRow(pen, head, { columns, places: columns.map(() => pen.marks.part({ role: "TH" })) }),
      ),
    );
    const again = (): void => drawRow(pen, head, { columns, places: columns.map(() => repeated) });
    pen.as({ role: "TBody" }, () => {
      for (const cells of block.rows) {
        const row = bodyRow(pen, block, cells);
        if (pen.room < rowNeeds(row)) {
          pen.newPage();
          again();
        }
        pen.as({ role: "TR" }, () =>
          drawRow(pen, row, { columns, places: columns.map((_, at) => cellPart(pen, cells[at] ?? "")), again }),
        );
      }
    });
  });
  pen.y -= sizes.after;
}

const cellPart = (pen: Pen, cell: Cell): Place =>
  pen.marks.part({ role: "TD", lang: isWords(cell) ? wholeLanguage(cell) : undefined });

function drawCaption(pen: Pen, block: TableBlock): void {
  for (const line of captionLines(pen, block)) {
    pen.need(step);
    pen.put(line, { x: margin, y: pen.y }, heads);
    pen.y -= step;
  }
  pen.y -= padding;
}

interface RowPlace {
  readonly columns: readonly Column[];
  /** What each of its cells is a part of. */
  readonly places: readonly Place[];
  /** Draws the head again at the top of a page the row goes on to. */
  readonly again?: () => void;
}

function drawRow(pen: Pen, row: Row, { columns, places, again }: RowPlace): void {
  pen.rule(pen.y);
  pen.y -= padding;
  for (let line = 0; line < row.lines; line++) {
    if (pen.room < step) {
      pen.newPage();
      again?.();
      pen.y -= padding;
    }
    for (const [index, column] of columns.entries()) {
      const place = places[index];
      if (place) pen.into(place, () => drawLine(pen, row, { column, index, line }));
    }
    pen.y -= step;
  }
  pen.y -= padding;
}

function drawLine(pen: Pen, row: Row, at: { column: Column; index: number; line: number }): void {
  const { x, width, isNumber } = at.column;
  const cell = row.cells[at.index] ?? [];
  if (!Array.isArray(cell)) {
    const { extent } = cell;
    if (at.line === 0) drawBar(pen, extent, { alt: extentWords(extent), x, y: pen.y - 2, width, height: 7 });
    return;
  }
  const words = cell[at.line] ?? "";
  if (isNumber) pen.putEnd(words, { x: x + width, y: pen.y }, row.style);
  else pen.put(words, { x, y: pen.y }, row.style);
}
