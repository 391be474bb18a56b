import type { Block, TableBlock } from "#domain/report/blocks.ts";
import { plainWords } from "#domain/words/words.ts";
import { lineHeight, type Pen } from "./pen.ts";
import { bodyRow, captionLines, headOf, rowHeight, rowNeeds } from "./table-rows.ts";
import { fact, factLines, indent, type Prose, proseLines, proseStyles, table, wideBar } from "./text-styles.ts";

/** No page ends with less of a text than this, where there is more of it. */
const fewest = 2;

/**
 * How much room the beginning of the first of these blocks needs: of a heading with the beginning of what follows it, of a
 * table with its head and first row. Begun with less, it would stand alone at the foot of a page.
 */
export function opening(pen: Pen, [block, ...following]: readonly Block[]): number {
  if (block === undefined) return 0;
  const measure = openings[block.kind] as (pen: Pen, block: Block) => number;
  const own = measure(pen, block);
  const isHeading = block.kind === "title" || block.kind === "heading";
  return isHeading && !beginsPage(following[0]) ? own + opening(pen, following) : own;
}

/** Whether a block begins a page of its own. */
export const beginsPage = (block: Block | undefined): boolean => block?.kind === "heading" && block.newPage === true;

type Kind = Block["kind"];
type Openings = { readonly [K in Kind]: (pen: Pen, block: Extract<Block, { readonly kind: K }>) => number };

const openings: Openings = {
  title: (pen, { text }) => proseHeight(pen, "title", { words: plainWords(text), most: Number.POSITIVE_INFINITY }),
  heading: (pen, { text }) => proseHeight(pen, "heading", { words: text, most: Number.POSITIVE_INFINITY }),
  text: (pen, { text }) => proseHeight(pen, "text", { words: plainWords(text) }),
  small: (pen, { text }) => proseHeight(pen, "small", { words: plainWords(text) }),
  quote: (pen, { text }) => proseHeight(pen, "quote", { words: plainWords(text), indent }),
  list: (pen, { items: [first] }) =>
    first === undefined ? 0 : proseHeight(pen, "text", { words: plainWords(first), indent }),
  facts: (pen, { items: [first] }) => (first === undefined ? 0 : factHeight(pen, first)),
  extent: () => wideBar.before + wideBar.after + proseStyles.small.before + lineHeight(proseStyles.small),
  table: tableHeight,
};

interface Measured {
  readonly words: string;
  readonly indent?: number;
  readonly most?: number;
}

function proseHeight(pen: Pen, kind: Prose, { words, indent: by = 0, most = fewest }: Measured): number {
  const { length } = proseLines(pen, kind, { words, indent: by });
  return proseStyles[kind].before + Math.min(most, length) * lineHeight(proseStyles[kind]);
}

function factHeight(pen: Pen, item: readonly [string, string]): number {
  const { terms, values } = factLines(pen, item);
  return fact.before + Math.min(fewest, Math.max(terms.length, values.length)) * lineHeight(fact.style);
}

function tableHeight(pen: Pen, block: TableBlock): number {
  const caption = table.before + captionLines(pen, block).length * table.step + table.padding;
  const [first] = block.rows;
  return caption + rowHeight(headOf(pen, block).lines) + (first ? rowNeeds(bodyRow(pen, block, first)) : 0);
}
