import { describe, expect, it } from "vitest";
import { type Block, list, small, text, title } from "#domain/report/blocks.ts";
import { pdfOf } from "#worker/ports/pdf/pdf-of.ts";

const pages = async (blocks: readonly Block[]): Promise<number> => {
  const bytes = await pdfOf(blocks, { title: "A report", footer: "Footer", at: 0 });
  expect(new TextDecoder("latin1").decode(bytes.subarray(0, 5))).toBe("%PDF-");
  return bytes.length;
};

describe("a PDF made by the worker", () => {
  it("holds words of any length and script, control characters, and nothing at all", async () => {
    const words = [
      "長".repeat(10_000),
      "x".repeat(10_000),
      "שלום עולם",
      "Łódź\u0000\u0007",
      "",
      "😀".repeat(300),
      "\ud800",
    ];
    expect(await pages([title("Ω"), ...words.map(text), list(words), small("")])).toBeGreaterThan(1_000);
    expect(await pages([])).toBeGreaterThan(100);
  });

  it("goes on over pages with a table whose cells are longer than a page, and repeats no word twice", async () => {
    const long = Array.from({ length: 400 }, (_, line) => `Line ${line}`).join("\n");
    const table: Block = {
      kind: "table",
      caption: "A long caption. ".repeat(40),
      head: ["Question", "Answer"],
      widths: [1, 3],
      rows: [
        ["Q", long],
        ["Empty", ""],
      ],
    };
    expect(await pages([table])).toBeGreaterThan(await pages([{ ...table, rows: [["Q", "Line 1"]] }]));
  });
});
