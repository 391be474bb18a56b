import { type ReadPdf, readPdf } from "#domain/certificate/printed/read-pdf.ts";

/** What a certificate's PDF seems to print, read on this device. */
export const readPdfFile = async (file: File): Promise<ReadPdf> => readPdf(new Uint8Array(await file.arrayBuffer()));
