/** How far proof, claims and possibility reach, from 0 to 1. */
export interface Extent {
  readonly assured: number;
  readonly claimed: number;
  readonly possible: number;
}

/** What stands in one cell: words, or an extent to be drawn as a bar. */
export type Cell = string | { readonly extent: Extent; readonly label: string };

export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  /** Columns of numbers, counted from 0. */
  readonly numbers?: readonly number[];
}

/** A piece of a document, before anybody has decided whether it goes to a screen or to paper. */
export type Block =
  | { readonly kind: "title" | "text" | "small" | "quote"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string; readonly id: string; readonly newPage?: boolean }
  | { readonly kind: "facts"; readonly items: readonly (readonly [term: string, value: string])[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "extent"; readonly label: string; readonly extent: Extent }
  | TableBlock;

export const title = (text: string): Block => ({ kind: "title", text });
export const text = (words: string): Block => ({ kind: "text", text: words });
export const small = (words: string): Block => ({ kind: "small", text: words });
export const quote = (words: string): Block => ({ kind: "quote", text: words });
export const facts = (items: readonly (readonly [string, string])[]): Block => ({ kind: "facts", items });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
export const extent = (label: string, given: Extent): Block => ({ kind: "extent", label, extent: given });

/** A heading; its id is made from its words. */
export const heading = (words: string): Block => ({ kind: "heading", text: words, id: idOf(words) });
/** A heading that begins a page of its own on paper. */
export const chapter = (words: string): Block => ({ kind: "heading", text: words, id: idOf(words), newPage: true });

const idOf = (words: string): string => `report-${words.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

/** Parts that have something to say, with their heading; nothing at all for an empty one. */
export const section = (head: Block, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [head, ...blocks];
