import { type Color, PDFDocument, type PDFPage, rgb } from "@cantoo/pdf-lib";
import { layout, Marks, type Place } from "./marks.ts";
import type { Said } from "./structure.ts";
import { type Setting, Typeface } from "./typeface.ts";

export const a4 = { width: 595.28, height: 841.89 };
export const margin = 48;
export const inner = a4.width - 2 * margin;
const top = a4.height - margin;
export const ink = { text: rgb(0.08, 0.12, 0.12), soft: rgb(0.33, 0.38, 0.38), line: rgb(0.7, 0.74, 0.74) };
export const bar = { assured: rgb(0.04, 0.36, 0.38), claimed: rgb(0.67, 0.83, 0.83) };

/** How a run of text is set. */
export interface Style extends Setting {
  readonly color?: Color;
}
const lead = 1.4;
export const lineHeight = ({ size }: Pick<Style, "size">): number => size * lead;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Draws on A4 pages from top to bottom, begins a new one when there is no room, and marks what everything is. */
export class Pen {
  readonly pdf: PDFDocument;
  readonly marks = new Marks();
  readonly #typeface: Typeface;
  page: PDFPage;
  /** Where the next thing is drawn, in points from the foot of the page. */
  y: number;

  private constructor(pdf: PDFDocument, typeface: Typeface) {
    this.pdf = pdf;
    this.#typeface = typeface;
    this.page = pdf.addPage([a4.width, a4.height]);
    this.y = top;
  }

  static async create(): Promise<Pen> {
    const pdf = await PDFDocument.create();
    return new Pen(pdf, await Typeface.embedIn(pdf));
  }

  newPage(): void {
    this.page = this.pdf.addPage([a4.width, a4.height]);
    this.y = top;
  }

  get room(): number {
    return this.y - margin;
  }

  /** Whether nothing stands on this page yet. */
  get isAtTop(): boolean {
    return this.y === top;
  }

  /** Begins a new page unless so much is free on this one, or it is new. */
  need(height: number): void {
    if (this.room < height && !this.isAtTop) this.newPage();
  }

  /** A text in lines that fit a width. */
  lines(text: string, set: Setting & { readonly width: number }): string[] {
    return this.#typeface.lines(text, set);
  }

  /** What is drawn meanwhile is a part of the document. */
  as(said: Said, draw: () => void): void {
    this.into(this.marks.part(said), draw);
  }

  into(place: Place, draw: () => void): void {
    this.marks.into(place, draw);
  }

  /** One line at a place; its baseline lies `size` below `y`. */
  put(line: string, { x, y }: Spot, { size, font, color = ink.text }: Style): void {
    if (line === "") return;
    this.marks.begin(this.page);
    this.page.drawText(line, { x, y: y - size, size, font: this.#typeface.fonts[font], color });
  }

  /** A line that ends at `x`. */
  putEnd(line: string, { x, y }: Spot, style: Style): void {
    const wide = this.#typeface.fonts[style.font].widthOfTextAtSize(line.trimEnd(), style.size);
    this.put(line, { x: x - wide, y }, style);
  }

  rule(y: number): void {
    this.into(layout, () => {
      this.marks.begin(this.page);
      this.page.drawLine({
        start: { x: margin, y },
        end: { x: a4.width - margin, y },
        thickness: 0.5,
        color: ink.line,
      });
    });
  }
}
