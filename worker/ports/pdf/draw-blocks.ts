import type { Block } from "#domain/report/blocks.ts";
import { extentWords } from "#domain/report/extent-words.ts";
import { plainWords, type Words, wholeLanguage } from "#domain/words/words.ts";
import { drawBar } from "./draw-bar.ts";
import { drawTable } from "./draw-table.ts";
import { inner, lineHeight, margin, type Pen } from "./pen.ts";
import type { Role } from "./structure.ts";
import { fact, factLines, indent, type Prose, proseLines, proseStyles, wideBar } from "./text-styles.ts";

/** Draws one block where the pen stands, over as many pages as it takes. */
export function drawBlock(pen: Pen, block: Block): void {
  const draw = drawers[block.kind] as (pen: Pen, block: Block) => void;
  draw(pen, block);
}

type Kind = Block["kind"];
type Drawers = { readonly [K in Kind]: (pen: Pen, block: Extract<Block, { readonly kind: K }>) => void };
type Plain = Extract<Block, { readonly kind: Prose }>;

const as =
  (role: Role) =>
  (pen: Pen, { kind, text }: Plain): void =>
    pen.as({ role, lang: wholeLanguage(text) }, () => drawWords(pen, kind, { words: text }));

const drawers: Drawers = {
  title: as("H1"),
  heading: as("H2"),
  text: as("P"),
  small: as("P"),
  quote: (pen, { text }) =>
    pen.as({ role: "BlockQuote", lang: wholeLanguage(text) }, () =>
      pen.as({ role: "P" }, () => drawWords(pen, "quote", { words: text, indent })),
    ),
  facts: (pen, { items }) =>
    pen.as({ role: "L" }, () => {
      for (const item of items) pen.as({ role: "LI" }, () => drawFact(pen, item));
    }),
  list: (pen, { items }) =>
    pen.as({ role: "L" }, () => {
      for (const words of items) pen.as({ role: "LI" }, () => drawItem(pen, words));
    }),
  extent: (pen, { extent, label }) => {
    pen.y -= wideBar.before;
    drawBar(pen, extent, { alt: label, x: margin, y: pen.y, width: inner, height: wideBar.height });
    pen.y -= wideBar.after;
    pen.as({ role: "P" }, () => drawWords(pen, "small", { words: extentWords(extent) }));
  },
  table: drawTable,
};

function drawWords(pen: Pen, kind: Prose, of: { readonly words: Words; readonly indent?: number }): void {
  const style = proseStyles[kind];
  pen.y -= style.before;
  for (const line of proseLines(pen, kind, { words: plainWords(of.words), indent: of.indent ?? 0 })) {
    pen.need(lineHeight(style));
    pen.put(line, { x: margin + (of.indent ?? 0), y: pen.y }, style);
    pen.y -= lineHeight(style);
  }
}

function drawItem(pen: Pen, words: Words): void {
  const { before, ...style } = proseStyles.text;
  // The mark stands on the page of the first line.
  pen.need(before + lineHeight(style));
  pen.as({ role: "Lbl" }, () => pen.put("•", { x: margin, y: pen.y - before }, style));
  pen.as({ role: "LBody", lang: wholeLanguage(words) }, () => drawWords(pen, "text", { words, indent }));
}

function drawFact(pen: Pen, item: readonly [string, string]): void {
  const { terms, values } = factLines(pen, item);
  const [term, value] = [pen.marks.part({ role: "Lbl" }), pen.marks.part({ role: "LBody" })];
  pen.y -= fact.before;
  for (let line = 0; line < Math.max(terms.length, values.length); line++) {
    pen.need(lineHeight(fact.style));
    pen.into(term, () => pen.put(terms[line] ?? "", { x: margin, y: pen.y }, { ...fact.style, font: "bold" }));
    pen.into(value, () => pen.put(values[line] ?? "", { x: margin + fact.width, y: pen.y }, fact.style));
    pen.y -= lineHeight(fact.style);
  }
}
