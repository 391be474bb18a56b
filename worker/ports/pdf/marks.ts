import { PDFOperator, PDFOperatorNames, type PDFPage } from "@cantoo/pdf-lib";
import type { Part, Said } from "./structure.ts";

/** What is no part of the document: lines, and what stands on every page. A reader leaves it out. */
interface Artifact {
  readonly artifact: "<< /Type /Layout >>" | "<< /Type /Pagination >>" | "<< /Type /Pagination /Subtype /Footer >>";
}
export const layout: Artifact = { artifact: "<< /Type /Layout >>" };
export const repeated: Artifact = { artifact: "<< /Type /Pagination >>" };
export const footer: Artifact = { artifact: "<< /Type /Pagination /Subtype /Footer >>" };

/** Where in the document it belongs what is drawn. */
export type Place = Part | Artifact;

/** Marks everything that is drawn with the part it belongs to. */
export class Marks {
  readonly document: Part = { role: "Document", kids: [] };
  #place: Place = this.document;
  #open: { readonly page: PDFPage; readonly place: Place } | undefined;
  readonly #ids = new Map<PDFPage, number>();

  /** A new part inside the one that is drawn now; of what is no part of the document, neither is anything in it. */
  part(said: Said): Place {
    if ("artifact" in this.#place) return this.#place;
    const part: Part = { ...said, kids: [] };
    this.#place.kids.push(part);
    return part;
  }

  /** What is drawn meanwhile belongs there. */
  into(place: Place, draw: () => void): void {
    const before = this.#place;
    this.#place = place;
    draw();
    this.#place = before;
  }

  /** Before something is drawn on a page. What follows it there and belongs to the same part stays one piece. */
  begin(page: PDFPage): void {
    const place = this.#place;
    if (this.#open?.page === page && this.#open.place === place) return;
    this.end();
    this.#open = { page, place };
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, this.#named(page, place)));
  }

  #named(page: PDFPage, place: Place): string[] {
    if ("artifact" in place) return ["/Artifact", place.artifact];
    const id = this.#ids.get(page) ?? 0;
    this.#ids.set(page, id + 1);
    place.kids.push({ page, id });
    return [`/${place.role}`, `<< /MCID ${id} >>`];
  }

  /** After the last thing that is drawn. */
  end(): void {
    this.#open?.page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    this.#open = undefined;
  }
}
