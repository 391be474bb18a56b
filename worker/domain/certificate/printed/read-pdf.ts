import { beginsLabel } from "./label-parts.ts";
import { type PdfText, pdfSheet } from "./page/pdf-sheet.ts";
import { keepsTooMany } from "./page/saved-states.ts";
import type { Sheet } from "./page/sheet.ts";
import { type ReadCertificate, readSheets } from "./read-certificate.ts";

export type ReadPdf = ({ readonly ok: true } & ReadCertificate) | { readonly ok: false; readonly text: string };

const mostBytes = 20_000_000;
const mostPages = 30;
/** Pieces of text in a file: far more than thirty pages of a certificate have. */
const mostPieces = 20_000;
/** The library writes no remarks about damaged files to the console; what it throws is told in words. */
const onlyErrors = 0;

/**
 * The fields a certificate's PDF seems to print; `certificate`, counted from 1, says which of several in the file is meant.
 * The library that reads PDFs comes only when it is needed. Never throws.
 */
export async function readPdf(bytes: Uint8Array, certificate?: number): Promise<ReadPdf> {
  if (bytes.length > mostBytes)
    return refuse("The file is larger than 20 MB. Attach it below, and type what is printed.");
  if (!isPdf(bytes)) return refuse("This is no PDF. Attach it below, and type what is printed.");
  if (keepsTooMany(bytes)) return refuse(damaged);
  try {
    const { getDocumentProxy } = await import("unpdf");
    const pdf = await getDocumentProxy(bytes, { verbosity: onlyErrors });
    if (pdf.numPages > mostPages)
      return refuse(`It has ${pdf.numPages} pages, more than a certificate has. Take the certificate's own pages.`);
    const sheets: Sheet[] = [];
    let left = mostPieces;
    for (let page = 1; page <= pdf.numPages; page++) {
      const pieces = await piecesOn(await pdf.getPage(page), left);
      left -= pieces.length;
      if (left < 0) return refuse("It holds far more text than a certificate. Take the certificate's own pages.");
      sheets.push(pdfSheet(pieces, { page, beginsColumn: beginsLabel }));
    }
    return { ok: true, ...readSheets(sheets, certificate) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return refuse(
      isLocked ? "The PDF is locked with a password. Save it without one, or type what is printed." : damaged,
    );
  }
}

/** A page as far as its text is read. */
interface Page {
  streamTextContent(): { getReader(): TextReader };
}
interface TextReader {
  read(): Promise<{ readonly done: boolean; readonly value?: { readonly items: readonly object[] } }>;
}
const isText = (item: object): item is PdfText => "str" in item;

/** The pieces of text on a page; of a page that has more than are wanted, the rest is not even looked at. */
async function piecesOn(page: Page, wanted: number): Promise<PdfText[]> {
  const reader = page.streamTextContent().getReader();
  const pieces: PdfText[] = [];
  while (pieces.length <= wanted) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    for (const item of value?.items ?? []) if (isText(item)) pieces.push(item);
  }
  return pieces;
}

const damaged = "The PDF is damaged or incomplete. Open it in a PDF reader, save it again, and try that file.";
const refuse = (text: string): ReadPdf => ({ ok: false, text });
const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 1_024)).includes("%PDF-");
