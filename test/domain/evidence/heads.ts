/** Bytes from text, one byte a character. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const uint16 = (value: number): string => String.fromCharCode(value & 255, value >> 8);

/** One local zip header with its name and a little content. */
export const zipEntry = (name: string, flags = 0): string =>
  `PK\u0003\u0004${uint16(20)}${uint16(flags)}${"\0".repeat(18)}${uint16(name.length)}${uint16(0)}${name}compressed`;

export const zipOf = (...names: string[]): string => names.map((name) => zipEntry(name)).join("");

const contentTypes = "[Content_Types].xml";

/** Beginnings of honest files, as text of one byte a character. */
export const honest = {
  pdf: "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<< /Type /Catalog >>\n<?xpacket begin?><x:xmpmeta/>",
  png: "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\u0001\0",
  jpg: "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0",
  webp: "RIFF\u0024\0\0\0WEBPVP8 \0",
  docx: zipOf(contentTypes, "_rels/.rels", "word/document.xml"),
  xlsx: zipOf(contentTypes, "_rels/.rels", "xl/workbook.xml"),
  pptx: zipOf("_rels/.rels", contentTypes, "docProps/app.xml", "ppt/presentation.xml"),
  csv: "\u00EF\u00BB\u00BFcontrol;status\r\nA.2.2;yes\r\n",
  txt: "AI policy\n\tapproved <by the board>\n",
  md: "# AI policy\n\nWe assess 5 < 6 systems.\n",
} as const;
