import fontkit from "@cantoo/fontkit";
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import regularFont from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf";
import boldFont from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf";

export type Face = "regular" | "bold";

/** How wide words are set, in points. */
export interface Setting {
  readonly size: number;
  readonly font: Face;
}

/** The fonts of a document: which letters they have, how wide words are, and where lines break. */
export class Typeface {
  readonly fonts: Readonly<Record<Face, PDFFont>>;
  readonly #known: ReadonlySet<number>;
  readonly #widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), bold: new Map() };

  private constructor(fonts: Readonly<Record<Face, PDFFont>>) {
    this.fonts = fonts;
    this.#known = new Set(fonts.regular.getCharacterSet());
  }

  /** Only the letters that occur are embedded; the fonts know Latin, Greek and Cyrillic. */
  static async embedIn(pdf: PDFDocument): Promise<Typeface> {
    pdf.registerFontkit(fontkit);
    const regular = await pdf.embedFont(regularFont, { subset: true });
    const bold = await pdf.embedFont(boldFont, { subset: true });
    return new Typeface({ regular, bold });
  }

  /** What the fonts cannot draw is drawn without its accents, or as a question mark: the words stand in the dossier. */
  #drawable(text: string): string {
    const can = (character: string): boolean => this.#known.has(character.codePointAt(0) ?? 0);
    return [...text.normalize("NFC").replace(/[\t\r\n]+/g, " ")]
      .map((character) => {
        if (can(character)) return character;
        const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
        return plain !== "" && [...plain].every(can) ? plain : "?";
      })
      .join("");
  }

  /**
   * A text in lines that fit a width; a word longer than the line is cut. A line that breaks between words ends in a space,
   * which nobody sees and whoever has it read out needs.
   */
  lines(text: string, { width, ...set }: Setting & { readonly width: number }): string[] {
    const lines = text.split("\n").map((line) => this.#wrapped(this.#drawable(line), { ...set, width }));
    return lines.flatMap((of, at) => (at < lines.length - 1 ? [...of.slice(0, -1), `${of.at(-1) ?? ""} `] : of));
  }

  /** One pass over the letters, whose widths are remembered: a text without a space costs no more than any other. */
  #wrapped(text: string, { size, font, width }: Setting & { readonly width: number }): string[] {
    const lines: string[] = [];
    let [line, used] = ["", 0];
    const next = (end: "" | " "): void => {
      lines.push(line + end);
      [line, used] = ["", 0];
    };
    const gap = this.#widthOf(" ", font) * size;
    for (const word of text.split(" ")) {
      const letters = [...word].map((letter) => ({ letter, wide: this.#widthOf(letter, font) * size }));
      const needed = letters.reduce((sum, { wide }) => sum + wide, 0);
      if (line !== "" && used + gap + needed > width) next(" ");
      if (line !== "") [line, used] = [`${line} `, used + gap];
      for (const { letter, wide } of letters) {
        if (line !== "" && used + wide > width) next("");
        [line, used] = [line + letter, used + wide];
      }
    }
    return [...lines, line];
  }

  /** The width of a letter at size 1. */
  #widthOf(letter: string, font: Face): number {
    const known = this.#widths[font].get(letter);
    if (known !== undefined) return known;
    const wide = this.fonts[font].widthOfTextAtSize(letter, 1);
    this.#widths[font].set(letter, wide);
    return wide;
  }
}
