import { signal } from "@preact/signals";
import type { PDFDocumentProxy } from "unpdf/pdfjs";

/** What can be shown of a file without opening it in a program. */
export type Preview =
  | { readonly kind: "idle" }
  | { readonly kind: "loading" }
  | { readonly kind: "image"; readonly href: string }
  | { readonly kind: "text"; readonly text: string; readonly cut: boolean }
  | { readonly kind: "pdf"; readonly pdf: PDFDocumentProxy; readonly page: number }
  | { readonly kind: "none"; readonly reason: string };

const mostBytes = 20_000_000;
const mostCharacters = 20_000;

const isImage = (mediaType: string): boolean => ["image/png", "image/jpeg", "image/webp"].includes(mediaType);
const isText = (mediaType: string): boolean => mediaType.startsWith("text/");

/**
 * One file as it can be seen beside the answer. Nothing of it runs: pictures are decoded, text is text, and the pages of
 * a PDF are painted, so that no script, link or form in it is ever alive on our page (security D3).
 */
export class PreviewModel {
  readonly preview = signal<Preview>({ kind: "idle" });

  async show(of: { readonly href: string; readonly mediaType: string; readonly bytes: number }): Promise<void> {
    if (isImage(of.mediaType)) {
      this.preview.value = { kind: "image", href: of.href };
      return;
    }
    if (!isText(of.mediaType) && of.mediaType !== "application/pdf")
      return this.#none("A file of this kind is not shown here. Download it to read it.");
    if (of.bytes > mostBytes) return this.#none("The file is larger than 20 MB. Download it to read it.");
    this.preview.value = { kind: "loading" };
    try {
      const bytes = new Uint8Array(await (await this.#fetched(of.href)).arrayBuffer());
      this.preview.value = isText(of.mediaType) ? textOf(bytes) : await pdfOf(bytes);
    } catch {
      // Refused, cut off or damaged: for the reader it comes to the same.
      this.#none("The file could not be shown. Download it to read it.");
    }
  }

  turn(by: number): void {
    const { value } = this.preview;
    if (value.kind !== "pdf") return;
    const page = Math.min(value.pdf.numPages, Math.max(1, value.page + by));
    this.preview.value = { ...value, page };
  }

  hide(): void {
    this.preview.value = { kind: "idle" };
  }

  async #fetched(href: string): Promise<Response> {
    const response = await fetch(href, { credentials: "same-origin" });
    if (!response.ok) throw new Error("the file was refused");
    return response;
  }

  #none(reason: string): void {
    this.preview.value = { kind: "none", reason };
  }
}

function textOf(bytes: Uint8Array): Preview {
  const text = new TextDecoder().decode(bytes);
  return { kind: "text", text: text.slice(0, mostCharacters), cut: text.length > mostCharacters };
}

async function pdfOf(bytes: Uint8Array): Promise<Preview> {
  const { getDocumentProxy } = await import("unpdf");
  // Letters are painted from their outlines: no font of the file is given to the browser.
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true, useSystemFonts: false });
  return { kind: "pdf", pdf, page: 1 };
}
