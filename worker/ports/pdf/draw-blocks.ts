import { percent } from "#domain/format.ts";
import type { Block, Extent } from "#domain/report/blocks.ts";
import { drawBar } from "./draw-bar.ts";
import { drawTable } from "./draw-table.ts";
import { ink, inner, lineHeight, margin, type Pen, type Style } from "./pen.ts";

type Words = "title" | "heading" | "text" | "small" | "quote";
const styles: Readonly<Record<Words, Style & { readonly before: number }>> = {
  title: { size: 19, font: "bold", before: 0 },
  heading: { size: 12.5, font: "bold", before: 14 },
  text: { size: 10, font: "regular", before: 4 },
  small: { size: 8, font: "regular", color: ink.soft, before: 2 },
  quote: { size: 10, font: "regular", color: ink.soft, before: 6 },
};
/** A heading never stands alone at the foot of a page. */
const keptWithHeading = 60;

/** Draws one block where the pen stands, over as many pages as it takes. */
export function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case "heading":
      if (block.newPage) pen.newPage();
      else pen.need(keptWithHeading);
      drawWords(pen, "heading", { words: block.text });
      break;
    case "facts":
      for (const [term, value] of block.items) drawFact(pen, term, value);
      break;
    case "list":
      for (const words of block.items) drawWords(pen, "text", { words, indent: 12, mark: "•" });
      break;
    case "extent":
      drawExtent(pen, block.extent);
      break;
    case "table":
      drawTable(pen, block);
      break;
    default:
      drawWords(pen, block.kind, { words: block.text, indent: block.kind === "quote" ? 12 : 0 });
  }
}

interface Wording {
  readonly words: string;
  readonly indent?: number;
  /** Stands before the first line. */
  readonly mark?: string;
}

function drawWords(pen: Pen, kind: Words, { words, indent = 0, mark }: Wording): void {
  const { before, ...style } = styles[kind];
  pen.y -= before;
  if (mark) {
    pen.need(lineHeight(style));
    pen.put(mark, { x: margin, y: pen.y }, style);
  }
  for (const line of pen.lines(words, { ...style, width: inner - indent })) {
    pen.need(lineHeight(style));
    pen.put(line, { x: margin + indent, y: pen.y }, style);
    pen.y -= lineHeight(style);
  }
}

const termWidth = 120;

function drawFact(pen: Pen, term: string, value: string): void {
  const style: Style = { size: 10, font: "regular" };
  const terms = pen.lines(term, { ...style, font: "bold", width: termWidth - 8 });
  const values = pen.lines(value, { ...style, width: inner - termWidth });
  pen.y -= 4;
  for (let line = 0; line < Math.max(terms.length, values.length); line++) {
    pen.need(lineHeight(style));
    pen.put(terms[line] ?? "", { x: margin, y: pen.y }, { ...style, font: "bold" });
    pen.put(values[line] ?? "", { x: margin + termWidth, y: pen.y }, style);
    pen.y -= lineHeight(style);
  }
}

function drawExtent(pen: Pen, extent: Extent): void {
  pen.y -= 6;
  pen.need(30);
  drawBar(pen, extent, { x: margin, y: pen.y, width: inner, height: 9 });
  pen.y -= 13;
  const words = `Assured ${percent(extent.assured)} (dark), claimed ${percent(extent.claimed)} (light), possible ${percent(extent.possible)} (framed)`;
  drawWords(pen, "small", { words });
}
