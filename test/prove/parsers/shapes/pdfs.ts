import { zlibSync } from "fflate";
import { bytesOf, filled, numbered, type Shapes } from "../text.ts";

const page = (contents: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} /Resources << /Font << /F1 3 0 R >> >> >>`;
const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const stream = (text: string, more = ""): string => `<< /Length ${text.length}${more} >>\nstream\n${text}\nendstream`;
const packed = (text: string): string =>
  stream(Buffer.from(zlibSync(bytesOf(text), { level: 6 })).toString("latin1"), " /Filter /FlateDecode");

/** A PDF of these objects, counted from 1; the first is the catalogue (ISO 32000-1, 7.5). */
function pdfOf(objects: readonly string[], { isIndexed = true } = {}): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const index = isIndexed ? `xref\n0 ${size}\n0000000000 65535 f \n${table}` : "";
  return Buffer.from(
    `${text}${index}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${isIndexed ? text.length : 0}\n%%EOF\n`,
    "latin1",
  );
}

const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const onePage = (contents: string, options = {}): Uint8Array =>
  pdfOf([catalogue, "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", font, page("5 0 R"), contents], options);
const pages = (count: number, contents: (n: number) => string): Uint8Array =>
  pdfOf([
    catalogue,
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, n) => `${n * 2 + 4} 0 R`).join(" ")}] /Count ${count} >>`,
    font,
    ...Array.from({ length: count }, (_, n) => [page(`${n * 2 + 5} 0 R`), contents(n)]).flat(),
  ]);
const line = (n: number, text = `Certificate No. IS ${n} of ISO/IEC 42001:2023`): string =>
  `BT /F1 10 Tf 1 0 0 1 ${72 + (n % 3) * 150} ${800 - (n % 76) * 10} Tm (${text}) Tj ET\n`;
const words =
  (part: string) =>
  (bytes: number): Uint8Array =>
    onePage(stream(`BT /F1 10 Tf 72 700 Td (${filled(part, bytes)}) Tj ET`));

/** Certificates, and what only begins like one. */
export const pdfs: Shapes<Uint8Array> = {
  "lines on thirty pages": (bytes) => pages(30, () => stream(numbered(line, bytes / 30))),
  "lines on one page": (bytes) => onePage(stream(numbered(line, bytes))),
  "lines on one page, packed": (bytes) => onePage(packed(numbered(line, bytes * 8))),
  "lines under each other without end": (bytes) =>
    onePage(
      stream(
        numbered(
          (n) => `BT /F1 10 Tf 1 0 0 1 72 ${8_000 - n * 12} Tm (Scope: the design of AI systems ${n}) Tj ET\n`,
          bytes,
        ),
      ),
    ),
  "single letters": (bytes) => onePage(stream(`BT /F1 10 Tf 72 700 Td ${filled("(x) Tj 8 0 Td ", bytes)} ET`)),
  "one row of columns": (bytes) =>
    onePage(stream(numbered((n) => `BT /F1 10 Tf 1 0 0 1 ${n * 40} 700 Tm (Scope) Tj ET\n`, bytes))),
  "one long line": words("word "),
  "one long line of labels": words("Certificate number: Scope: Valid until: "),
  "one long line of dates": words("12 January 2026 "),
  "one long line of numbers": words("1.2.3-4/5 "),
  "one long line of blanks": words("x                "),
  "one long line of letters apart": words("C E R T "),
  "one long line of bodies": words("accredited by UKAS, DAkkS and ANAB "),
  "text turned every way": (bytes) =>
    onePage(
      stream(
        numbered(
          (n) =>
            `BT /F1 10 Tf ${Math.cos(n).toFixed(4)} ${Math.sin(n).toFixed(4)} ${(-Math.sin(n)).toFixed(4)} ${Math.cos(n).toFixed(4)} 300 400 Tm (SPECIMEN) Tj ET\n`,
          bytes,
        ),
      ),
    ),
  "many pages": (bytes) => pages(Math.round(bytes / 300), () => stream("")),
  "many objects": (bytes) =>
    pdfOf([
      catalogue,
      "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
      font,
      page("5 0 R"),
      stream(line(1)),
      ...Array.from({ length: Math.round(bytes / 40) }, () => "<< /A 1 >>"),
    ]),
  "many objects without an index": (bytes) =>
    pdfOf(
      [
        catalogue,
        "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        font,
        page("5 0 R"),
        stream(line(1)),
        ...Array.from({ length: Math.round(bytes / 20) }, () => "<< /A 1 >>"),
      ],
      { isIndexed: false },
    ),
  "beginnings of objects": (bytes) => bytesOf(`%PDF-1.4\n${filled("1 0 obj\n", bytes)}`),
  "lists in lists": (bytes) => onePage(`${filled("[", bytes)}`),
  "names in names": (bytes) => onePage(filled("<< /A ", bytes)),
  "open brackets in the text": (bytes) => onePage(stream(`BT (${filled("(", bytes)}`)),
  "lists in the text": (bytes) => onePage(stream(`BT ${filled("[", bytes)}`)),
  "saved states": (bytes) => onePage(stream(filled("q ", bytes))),
  "saved states, packed": (bytes) => onePage(packed(filled("q ", bytes * 20))),
  "signs that nobody knows": (bytes) => onePage(stream(filled("zz ", bytes))),
  "numbers without end": (bytes) => onePage(stream(filled("1 ", bytes))),
  "trees of pages": (bytes) => {
    const depth = Math.round(bytes / 60);
    return pdfOf([
      catalogue,
      ...Array.from({ length: depth }, (_, n) => `<< /Type /Pages /Kids [${n + 3} 0 R] /Count 1 >>`),
    ]);
  },
  "only the beginning": (bytes) => bytesOf(`%PDF-1.7\n${filled("x", bytes)}`),
  "ends of files": (bytes) => bytesOf(`%PDF-1.7\n${filled("trailer\nstartxref\n0\n%%EOF\n", bytes)}`),
};
