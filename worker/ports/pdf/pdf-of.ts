import type { Block } from "#domain/report/blocks.ts";
import { drawBlock } from "./draw-blocks.ts";
import { a4, ink, inner, margin, Pen, type Style } from "./pen.ts";

const foot: Style = { size: 7.5, font: "regular", color: ink.soft };

/** A4 pages of blocks, each with the footer and its number. The same blocks give the same pages. */
export async function pdfOf(
  blocks: readonly Block[],
  of: { readonly title: string; readonly footer: string; readonly at: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const pen = await Pen.create();
  const { pdf } = pen;
  pdf.setTitle(of.title);
  pdf.setLanguage("en");
  pdf.setCreationDate(new Date(of.at));
  pdf.setModificationDate(new Date(of.at));
  for (const block of blocks) drawBlock(pen, block);
  const pages = pdf.getPages();
  const [words = ""] = pen.lines(of.footer, { ...foot, width: inner - 70 });
  pages.forEach((page, index) => {
    pen.page = page;
    pen.put(words, { x: margin, y: margin - 14 }, foot);
    pen.putEnd(`Page ${index + 1} of ${pages.length}`, { x: a4.width - margin, y: margin - 14 }, foot);
  });
  return new Uint8Array(await pdf.save());
}
