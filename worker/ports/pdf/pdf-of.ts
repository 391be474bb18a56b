import type { Block } from "#domain/report/blocks.ts";
import { drawBlock } from "./draw-blocks.ts";
import { footer } from "./marks.ts";
import { beginsPage, opening } from "./opening.ts";
import { a4, ink, inner, margin, Pen, type Style } from "./pen.ts";
import { writeStructure } from "./structure.ts";

const foot: Style = { size: 7.5, font: "regular", color: ink.soft };

/**
 * A4 pages of blocks, each with the footer and its number. The same blocks give the same pages. It is tagged: who has it read
 * out hears headings, lists and tables as such, in their order.
 */
export async function pdfOf(
  blocks: readonly Block[],
  of: { readonly title: string; readonly footer: string; readonly at: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const pen = await Pen.create();
  const { pdf } = pen;
  pdf.setTitle(of.title, { showInWindowTitleBar: true });
  pdf.setLanguage("en");
  pdf.setCreator("Annexa");
  pdf.setCreationDate(new Date(of.at));
  pdf.setModificationDate(new Date(of.at));
  for (const [at, block] of blocks.entries()) {
    if (beginsPage(block) && !pen.isAtTop) pen.newPage();
    pen.need(opening(pen, blocks.slice(at)));
    drawBlock(pen, block);
  }
  pen.into(footer, () => drawFooters(pen, of.footer));
  pen.marks.end();
  writeStructure(pdf, pen.marks.document);
  return new Uint8Array(await pdf.save());
}

function drawFooters(pen: Pen, words: string): void {
  const pages = pen.pdf.getPages();
  const [line = ""] = pen.lines(words, { ...foot, width: inner - 70 });
  pages.forEach((page, index) => {
    pen.page = page;
    pen.put(line, { x: margin, y: margin - 14 }, foot);
    pen.putEnd(`Page ${index + 1} of ${pages.length}`, { x: a4.width - margin, y: margin - 14 }, foot);
  });
}
