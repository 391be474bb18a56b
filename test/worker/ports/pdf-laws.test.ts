import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Block,
  chapter,
  extent,
  facts,
  heading,
  isWords,
  list,
  quote,
  small,
  text,
  title,
} from "#domain/report/blocks.ts";
import { extentWords } from "#domain/report/extent-words.ts";
import { plainWords } from "#domain/words/words.ts";
import { runs } from "#test/support/runs.ts";
import { arbitraryBlocks } from "#test/support/worker/arbitrary-blocks.ts";
import { type Piece, type ReadPage, readPdf } from "#test/support/worker/read-pdf.ts";
import { pdfOf } from "#worker/ports/pdf/pdf-of.ts";

/** Words as they stand, without the blanks at which lines break. */
const tight = (words: readonly string[]): string => words.join("").replace(/\s+/g, "");
const isIn = (roles: readonly string[], piece: Piece | undefined): boolean =>
  piece?.path.some((role) => roles.includes(role)) ?? false;
const cellsOf = (row: Extract<Block, { kind: "table" }>["rows"][number]): string[] =>
  row.map((cell) => (isWords(cell) ? plainWords(cell) : ""));

/** What is read out of a block. */
function readOut(block: Block): string[] {
  switch (block.kind) {
    case "facts":
      return block.items.flat();
    case "list":
      return block.items.flatMap((words) => ["•", plainWords(words)]);
    case "extent":
      return [extentWords(block.extent)];
    case "table":
      return [plainWords(block.caption), ...block.head, ...block.rows.flatMap(cellsOf)];
    case "title":
    case "heading":
    case "text":
    case "small":
    case "quote":
      return [plainWords(block.text)];
  }
}

/** Two texts from where they part, a few letters of each; nothing where they are the same. */
function apart(one: string, other: string): [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return [one.slice(at, at + 60), other.slice(at, at + 60)];
}

/** The letters of a head, whatever the order: where it has more than one line, they stand line by line, not cell by cell. */
const letters = (words: readonly string[]): string => [...tight(words)].sort().join("");

/** What each page leaves out when it is read: its foot, and the heads of a table that goes on from the page before. */
const left = ({ artifacts }: ReadPage) => ({ foot: artifacts.slice(-2), heads: letters(artifacts.slice(0, -2)) });

/** Whether what stands last on a page is no heading, caption, head or bullet that what follows it left alone. */
const endsWell = ({ pieces }: ReadPage): boolean =>
  !isIn(["H1", "H2", "Caption", "THead"], pieces.at(-1)) && pieces.at(-1)?.words !== "•";

it("any document is read out whole and in order; no page ends in a heading, and a table that goes on repeats its head", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBlocks, async (blocks) => {
      const { pages } = await readPdf(await pdfOf(blocks, { title: "A report", footer: "Its foot", at: 0 }));
      expect(pages.flatMap(({ untagged }) => untagged)).toEqual([]);
      expect(
        apart(tight(pages.flatMap(({ pieces }) => pieces.map(({ words }) => words))), tight(blocks.flatMap(readOut))),
      ).toEqual(["", ""]);
      for (const page of pages.slice(0, -1)) expect(endsWell(page)).toBe(true);
      const heads = blocks.flatMap((block) => (block.kind === "table" ? [letters(block.head)] : []));
      for (const [at, page] of pages.entries()) {
        expect(left(page).foot).toEqual(["Its foot", `Page ${at + 1} of ${pages.length}`]);
        if (isIn(["TBody"], page.pieces[0])) expect(heads).toContain(left(page).heads);
        else expect(left(page).heads).toBe("");
      }
    }),
    { ...runs(12), endOnFailure: true },
  );
});

it("however full a page is, a heading is never left at its foot, whatever follows it", async () => {
  const table = { kind: "table", caption: "A table", head: ["A", "B"], widths: [1, 1] } as const;
  const following: Block[] = [
    text("One line."),
    text("Many words. ".repeat(40)),
    small("Small."),
    quote("Quoted."),
    list(["A point", "Another"]),
    facts([["Term", "So it is"]]),
    extent("Overall", { assured: 0.1, claimed: 0.2, possible: 0.3 }),
    heading("Another heading"),
    title("A title"),
    { ...table, rows: [["Short", "Row"]] },
    { ...table, caption: "A long caption. ".repeat(20), rows: [["Some words. ".repeat(20), "Row"]] },
    { ...table, rows: [["A row over pages. ".repeat(300), "Row"]] },
  ];
  const blocks = [43, 45, 46, 47, 48, 49, 50, 51].flatMap((lines) =>
    following.flatMap((block) => [
      chapter("A page"),
      text(Array.from({ length: lines }, () => "A line").join("\n")),
      heading("The heading"),
      block,
      text("Behind."),
    ]),
  );
  const { pages } = await readPdf(await pdfOf(blocks, { title: "A report", footer: "Its foot", at: 0 }));
  expect(pages.filter((page) => !endsWell(page)).map(({ pieces }) => pieces.at(-1))).toEqual([]);
});
