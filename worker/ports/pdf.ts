import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "@cantoo/pdf-lib";
import type { Line } from "#domain/report/decision-lines.ts";

const a4 = { width: 595.28, height: 841.89 };
const margin = 56;
const styles = {
  title: { size: 20, before: 0, bold: true },
  heading: { size: 13, before: 14, bold: true },
  text: { size: 10.5, before: 3, bold: false },
  small: { size: 8, before: 2, bold: false },
} as const;

/** What the standard fonts cannot draw is drawn without its accents, or as a question mark: the words stand in the dossier. */
function drawable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  const can = (character: string): boolean => known.has(character.codePointAt(0) ?? 0);
  return [...text]
    .map((character) => {
      if (can(character)) return character;
      const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
      return [...plain].every(can) && plain !== "" ? plain : "?";
    })
    .join("");
}

/** A text in pieces that fit a width; a word longer than the line is cut. */
function wrapped(text: string, of: { font: PDFFont; size: number; width: number }): string[] {
  const fits = (piece: string): boolean => of.font.widthOfTextAtSize(piece, of.size) <= of.width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (!fits(line)) {
      let cut = line.length - 1;
      while (cut > 1 && !fits(line.slice(0, cut))) cut--;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return [...lines, line];
}

/** A4 pages of lines, with page numbers. The same lines give the same bytes at the same instant. */
export async function pdfOf(lines: readonly Line[], of: { title: string; at: number }): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [plain, bold] = [
    await pdf.embedFont(StandardFonts.Helvetica),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  ];
  pdf.setTitle(drawable(of.title, plain));
  pdf.setCreationDate(new Date(of.at));
  pdf.setModificationDate(new Date(of.at));
  let page: PDFPage = pdf.addPage([a4.width, a4.height]);
  let y = a4.height - margin;
  for (const { style, text } of lines) {
    const { size, before, bold: isBold } = styles[style];
    const font = isBold ? bold : plain;
    y -= before;
    for (const piece of wrapped(drawable(text, font), { font, size, width: a4.width - 2 * margin })) {
      if (y - size < margin) {
        page = pdf.addPage([a4.width, a4.height]);
        y = a4.height - margin;
      }
      y -= size * 1.35;
      page.drawText(piece, { x: margin, y, size, font });
    }
  }
  const pages = pdf.getPages();
  pages.forEach((one, index) => {
    one.drawText(`Page ${index + 1} of ${pages.length}`, { x: margin, y: margin / 2, size: 8, font: plain });
  });
  return pdf.save();
}
