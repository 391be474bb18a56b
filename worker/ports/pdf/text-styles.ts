import { ink, inner, lineHeight, type Pen, type Style } from "./pen.ts";

export type Prose = "title" | "heading" | "text" | "small" | "quote";

/** How each kind of prose is set, and how much is left free above it. */
export const proseStyles: Readonly<Record<Prose, Style & { readonly before: number }>> = {
  title: { size: 19, font: "bold", before: 0 },
  heading: { size: 12.5, font: "bold", before: 14 },
  text: { size: 10, font: "regular", before: 4 },
  small: { size: 8, font: "regular", color: ink.soft, before: 2 },
  quote: { size: 10, font: "regular", color: ink.soft, before: 6 },
};

/** How far what stands behind a bullet, and what is quoted, is moved in. */
export const indent = 12;

/** A fact: its term on the left, what is so on the right. */
export const fact = { width: 120, gap: 8, before: 4, style: { size: 10, font: "regular" } } as const;

/** A bar over the whole width, above its words. */
export const wideBar = { before: 6, height: 9, after: 13 } as const;

/** A table's letters, and the room around its rows and between its columns. */
export const cells: Style = { size: 8.5, font: "regular" };
export const heads: Style = { ...cells, font: "bold" };
export const table = { before: 8, gap: 10, padding: 3, after: 4, step: lineHeight(cells) } as const;

/** Prose in lines, as far as it is moved in. */
export const proseLines = (pen: Pen, kind: Prose, of: { readonly words: string; readonly indent: number }): string[] =>
  pen.lines(of.words, { ...proseStyles[kind], width: inner - of.indent });

/** A fact's term and what is so, in lines. */
export const factLines = (pen: Pen, [term, value]: readonly [string, string]) => ({
  terms: pen.lines(term, { ...fact.style, font: "bold", width: fact.width - fact.gap }),
  values: pen.lines(value, { ...fact.style, width: inner - fact.width }),
});
