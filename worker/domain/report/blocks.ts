import type { Words } from "#domain/words/words.ts";
/** How far proof, claims and possibility reach, from 0 to 1. */
export interface Extent {
  readonly assured: number;
  readonly claimed: number;
  readonly possible: number;
}

/** What stands in one cell: words, or an extent to be drawn as a bar. */
export type Cell = Words | { readonly extent: Extent; readonly label: string };

/** Whether a cell holds words. */
export const isWords = (cell: Cell): cell is Words => typeof cell === "string" || Array.isArray(cell);

export interface TableBlock {
  readonly kind: "table";
  readonly caption: Words;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  /** Columns of numbers, counted from 0. */
  readonly numbers?: readonly number[];
}

/** A piece of a document, before anybody has decided whether it goes to a screen or to paper. */
export type Block =
  | { readonly kind: "title" | "text" | "small" | "quote"; readonly text: Words }
  | { readonly kind: "heading"; readonly text: string; readonly id: string; readonly newPage?: boolean }
  | { readonly kind: "facts"; readonly items: readonly (readonly [term: string, value: string])[] }
  | { readonly kind: "list"; readonly items: readonly Words[] }
  | { readonly kind: "extent"; readonly label: string; readonly extent: Extent }
  | TableBlock;

export const title = (text: string): Block => ({ kind: "title", text });
export const text = (words: Words): Block => ({ kind: "text", text: words });
export const small = (words: string): Block => ({ kind: "small", text: words });
export const quote = (words: string): Block => ({ kind: "quote", text: words });
export const facts = (items: readonly (readonly [string, string])[]): Block => ({ kind: "facts", items });
export const list = (items: readonly Words[]): Block => ({ kind: "list", items });
export const extent = (label: string, given: Extent): Block => ({ kind: "extent", label, extent: given });

/** A heading; its id is made from its words. */
export const heading = (words: string): Block => ({ kind: "heading", text: words, id: idOf(words) });
/** A heading that begins a page of its own on paper. */
export const chapter = (words: string): Block => ({ kind: "heading", text: words, id: idOf(words), newPage: true });

const idOf = (words: string): string => `report-${words.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

/** Parts that have something to say, with their heading; nothing at all for an empty one. */
export const section = (head: Block, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [head, ...blocks];
