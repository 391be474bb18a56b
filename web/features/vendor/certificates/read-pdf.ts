import { type ReadPdf, readPdf } from "#domain/certificate/printed/read-pdf.ts";

/** What a certificate's PDF seems to print, read on this device; `certificate` says which of several in the file is meant. */
export const readPdfFile = async (file: File, certificate?: number): Promise<ReadPdf> =>
  readPdf(new Uint8Array(await file.arrayBuffer()), certificate);
