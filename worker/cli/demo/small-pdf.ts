const escapeText = (text: string): string => text.replace(/[^\x20-\x7e]/g, " ").replace(/[\\()]/g, "\\$&");

/** A one-page PDF with a few lines of plain text, enough for a demo document to open (ISO 32000-1, 7.5). */
export function smallPdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const shown = lines
    .map((line, index) => `${index === 0 ? "72 760 Td" : "0 -20 Td"} (${escapeText(line)}) Tj`)
    .join("\n");
  const stream = `BT /F1 12 Tf\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`);
}
