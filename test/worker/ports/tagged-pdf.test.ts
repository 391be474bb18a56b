import { describe, expect, it } from "vitest";
import { type Block, extent, facts, heading, list, quote, small, text, title } from "#domain/report/blocks.ts";
import { extentWords } from "#domain/report/extent-words.ts";
import { readPdf } from "#test/support/worker/read-pdf.ts";
import { pdfOf } from "#worker/ports/pdf/pdf-of.ts";

const half = { assured: 0.2, claimed: 0.5, possible: 0.9 };
const table: Block = {
  kind: "table",
  caption: "Score by domain",
  head: ["Domain", "Share"],
  widths: [1, 1],
  rows: [["A.2 Policies", { label: "A.2", extent: half }]],
};
const read = async (blocks: readonly Block[]) =>
  readPdf(await pdfOf(blocks, { title: "Decision on Lumen", footer: "Decision 1", at: 0 }));

describe("a PDF that is read out", () => {
  it("says its title and language, and which piece is a heading, a paragraph, a list, a quote or a cell", async () => {
    const blocks = [
      title("Approved: Lumen"),
      heading("Why"),
      text("Small gaps."),
      small("Dated."),
      quote("The scope."),
      facts([["Risk", "Low"]]),
      list(["A condition"]),
      extent("Overall", half),
      table,
    ];
    const { pages, info, isMarked, preferences } = await read(blocks);
    expect(info).toMatchObject({ Title: "Decision on Lumen", Language: "en" });
    expect([isMarked, preferences]).toMatchObject([true, { DisplayDocTitle: true }]);
    expect(pages[0]?.pieces.map(({ path, words, alt }) => `${path.slice(1).join(" ")}: ${alt ?? words}`)).toEqual([
      "H1: Approved: Lumen",
      "H2: Why",
      "P: Small gaps.",
      "P: Dated.",
      "BlockQuote P: The scope.",
      "L LI Lbl: Risk",
      "L LI LBody: Low",
      "L LI Lbl: •",
      "L LI LBody: A condition",
      "Figure: Overall",
      `P: ${extentWords(half)}`,
      "Table Caption: Score by domain",
      "Table THead TR TH: Domain",
      "Table THead TR TH: Share",
      "Table TBody TR TD: A.2 Policies",
      `Table TBody TR TD Figure: ${extentWords(half)}`,
    ]);
    expect(pages[0]?.artifacts).toEqual(["Decision 1", "Page 1 of 1"]);
  });

  it("names the language of what a questionnaire says in another one", async () => {
    const words = [{ text: "Gibt es eine Richtlinie?", lang: "de" }];
    const { pages } = await read([text(words), list([words]), text(["Met: ", ...words])]);
    const langs = pages.flatMap(({ pieces }) => pieces.map((piece) => [piece.words, piece.lang]));
    expect(langs).toContainEqual(["Gibt es eine Richtlinie?", "de"]);
    expect(langs.filter(([, lang]) => lang === "de")).toHaveLength(2);
  });

  it("keeps a cell that goes over pages in one row, under a head that is read out once", async () => {
    const lines = Array.from({ length: 90 }, (_, line) => `Line ${line}.`);
    const { pages } = await read([{ ...table, rows: [["Question", lines.join("\n")]] }]);
    expect(pages.length).toBe(2);
    const heads = pages.flatMap(({ pieces }) => pieces.filter(({ path }) => path.includes("TH")));
    expect(heads.map(({ words }) => words)).toEqual(["Domain", "Share"]);
    const cells = pages.flatMap(({ pieces }) => pieces.filter(({ path }) => path.includes("TD")));
    const [question, ...answer] = cells.map(({ words }) => words);
    expect([question, answer.length, answer.join(" ")]).toEqual(["Question", 2, lines.join(" ")]);
    expect(pages[1]?.artifacts.slice(0, 2)).toEqual(["Domain", "Share"]);
  });
});
