import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";

const printed = [
  "CERTIFICATE",
  "Northgate Assurance Ltd hereby certifies that the AI management system of",
  "Fennel Health Limited",
  "conforms to",
  "ISO/IEC 42001:2023",
  "Scope of certification: The AI management system for the provision of Fennel Notes, as AI provider.",
  "Certificate number: AIMS-FEN-01",
  "Issue date: 4 May 2026",
  "Valid until: 3 May 2029",
  "Accredited by UKAS",
];

/** What lies ready on the vendor's disk: its certificate as a PDF, and one record for each answer named. Paths, in a folder to be removed. */
export async function vendorFiles(answers: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "annexa-vendor-"));
  const certificate = join(folder, "certificate.pdf");
  writeFileSync(certificate, await certificatePdf());
  const records = answers.map((id) => {
    const path = join(folder, `${id}.csv`);
    writeFileSync(path, `month,${id}\n2026-05,20\n`);
    return path;
  });
  return { folder, certificate, records };
}

async function certificatePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  for (const [line, text] of printed.entries()) page.drawText(text, { x: 40, y: 760 - line * 36, size: 11, font });
  return pdf.save();
}
