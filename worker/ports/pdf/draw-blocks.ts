import { percent } from "#domain/format.ts";
import type { Block, Extent } from "#domain/report/blocks.ts";
import { plainWords } from "#domain/words/words.ts";
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
  const draw = drawers[block.kind] as (pen: Pen, block: Block) => void;
  draw(pen, block);
}

type Kind = Block["kind"];
type Drawers = { readonly [K in Kind]: (pen: Pen, block: Extract<Block, { readonly kind: K }>) => void };
type Plain = Extract<Block, { readonly kind: Words }>;

const inWords = (pen: Pen, { kind, text }: Plain): void => drawWords(pen, kind, { words: plainWords(text) });
const quoted = (pen: Pen, { kind, text }: Plain): void => drawWords(pen, kind, { words: plainWords(text), indent: 12 });

const drawers: Drawers = {
  title: inWords,
  text: inWords,
  small: inWords,
  quote: quoted,
  heading: (pen, block) => {
    if (block.newPage) pen.newPage();
    else pen.need(keptWithHeading);
    inWords(pen, block);
  },
  facts: (pen, { items }) => {
    for (const [term, value] of items) drawFact(pen, term, value);
  },
  list: (pen, { items }) => {
    for (const words of items) drawWords(pen, "text", { words: plainWords(words), indent: 12, mark: "•" });
  },
  extent: (pen, { extent }) => drawExtent(pen, extent),
  table: drawTable,
};

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
