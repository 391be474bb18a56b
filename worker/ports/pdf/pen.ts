import fontkit from "@cantoo/fontkit";
import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb } from "@cantoo/pdf-lib";
import regularFont from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf";
import boldFont from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf";

export const a4 = { width: 595.28, height: 841.89 };
export const margin = 48;
export const inner = a4.width - 2 * margin;
export const ink = { text: rgb(0.08, 0.12, 0.12), soft: rgb(0.33, 0.38, 0.38), line: rgb(0.7, 0.74, 0.74) };
export const bar = { assured: rgb(0.04, 0.36, 0.38), claimed: rgb(0.67, 0.83, 0.83) };

/** How a run of text is set, in points. */
export interface Style {
  readonly size: number;
  readonly font: Face;
  readonly color?: Color;
}
export type Face = "regular" | "bold";
const lead = 1.4;
export const lineHeight = ({ size }: Pick<Style, "size">): number => size * lead;

/** Draws on A4 pages from top to bottom, and begins a new one when there is no room. */
export class Pen {
  readonly pdf: PDFDocument;
  readonly #fonts: Readonly<Record<Face, PDFFont>>;
  readonly #known: ReadonlySet<number>;
  readonly #widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), bold: new Map() };
  page: PDFPage;
  /** Where the next thing is drawn, in points from the foot of the page. */
  y: number;

  private constructor(pdf: PDFDocument, fonts: Readonly<Record<Face, PDFFont>>) {
    this.pdf = pdf;
    this.#fonts = fonts;
    this.#known = new Set(fonts.regular.getCharacterSet());
    this.page = pdf.addPage([a4.width, a4.height]);
    this.y = a4.height - margin;
  }

  static async create(): Promise<Pen> {
    const pdf = await PDFDocument.create();
    pdf.registerFontkit(fontkit);
    // Only the letters that occur are embedded; the fonts know Latin, Greek and Cyrillic.
    const regular = await pdf.embedFont(regularFont, { subset: true });
    const bold = await pdf.embedFont(boldFont, { subset: true });
    return new Pen(pdf, { regular, bold });
  }

  newPage(): void {
    this.page = this.pdf.addPage([a4.width, a4.height]);
    this.y = a4.height - margin;
  }

  get room(): number {
    return this.y - margin;
  }

  /** Begins a new page unless so much is free on this one. */
  need(height: number): void {
    if (this.room < height) this.newPage();
  }

  /** What the fonts cannot draw is drawn without its accents, or as a question mark: the words stand in the dossier. */
  drawable(text: string): string {
    const can = (character: string): boolean => this.#known.has(character.codePointAt(0) ?? 0);
    return [...text.normalize("NFC").replace(/[\t\r\n]+/g, " ")]
      .map((character) => {
        if (can(character)) return character;
        const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
        return plain !== "" && [...plain].every(can) ? plain : "?";
      })
      .join("");
  }

  /** A text in lines that fit a width; a word longer than the line is cut. */
  lines(text: string, { width, ...style }: Style & { readonly width: number }): string[] {
    return text.split("\n").flatMap((line) => this.#wrapped(this.drawable(line), { ...style, width }));
  }

  /** One pass over the letters, whose widths are remembered: a text without a space costs no more than any other. */
  #wrapped(text: string, { size, font, width }: Style & { readonly width: number }): string[] {
    const lines: string[] = [];
    let [line, used] = ["", 0];
    const next = (): void => {
      lines.push(line);
      [line, used] = ["", 0];
    };
    const gap = this.#widthOf(" ", font) * size;
    for (const word of text.split(" ")) {
      const letters = [...word].map((letter) => ({ letter, wide: this.#widthOf(letter, font) * size }));
      const needed = letters.reduce((sum, { wide }) => sum + wide, 0);
      if (line !== "" && used + gap + needed > width) next();
      if (line !== "") [line, used] = [`${line} `, used + gap];
      for (const { letter, wide } of letters) {
        if (line !== "" && used + wide > width) next();
        [line, used] = [line + letter, used + wide];
      }
    }
    return [...lines, line];
  }

  /** The width of a letter at size 1. */
  #widthOf(letter: string, font: Face): number {
    const known = this.#widths[font].get(letter);
    if (known !== undefined) return known;
    const wide = this.#fonts[font].widthOfTextAtSize(letter, 1);
    this.#widths[font].set(letter, wide);
    return wide;
  }

  /** One line at a place; its baseline lies `size` below `y`. */
  put(line: string, at: { readonly x: number; readonly y: number }, { size, font, color = ink.text }: Style): void {
    this.page.drawText(line, { x: at.x, y: at.y - size, size, font: this.#fonts[font], color });
  }

  /** A line that ends at `x`. */
  putEnd(line: string, at: { readonly x: number; readonly y: number }, style: Style): void {
    this.put(line, { x: at.x - this.#fonts[style.font].widthOfTextAtSize(line, style.size), y: at.y }, style);
  }

  rule(y: number): void {
    this.page.drawLine({
      start: { x: margin, y },
      end: { x: a4.width - margin, y },
      thickness: 0.5,
      color: ink.line,
    });
  }
}
