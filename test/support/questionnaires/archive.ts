import { strToU8, zipSync } from "fflate";

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>';
const relation = (n: number, kind: string, target: string): string =>
  `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const relations = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const ofOffice = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The parts of a workbook as they stand in its files. */
export interface Parts {
  /** Rows: what is in the sheet's data. */
  readonly data?: string;
  /** What stands behind the data, such as merged cells. */
  readonly behind?: string;
  readonly shared?: string;
  readonly names?: string;
  readonly styles?: string;
  readonly sheets?: number;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook of these parts, each file as it is: no program would write some of them. */
export function archiveOf(parts: Parts, { isPacked = false } = {}): Uint8Array {
  const count = parts.sheets ?? 1;
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const sheet = `<?xml version="1.0"?><worksheet ${main} ${ofOffice}><sheetData>${parts.data ?? ""}</sheetData>${parts.behind ?? ""}</worksheet>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook ${main} ${ofOffice}><sheets>${numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join("")}</sheets><definedNames>${parts.names ?? ""}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      numbers.map((n) => relation(n, "worksheet", `worksheets/sheet${n}.xml`)).join("") +
        relation(count + 1, "sharedStrings", "sharedStrings.xml") +
        relation(count + 2, "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml": `<?xml version="1.0"?><sst ${main}>${parts.shared ?? ""}</sst>`,
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet ${main}>${parts.styles ?? ""}</styleSheet>`,
    ...parts.more,
  };
  for (const n of numbers) files[`xl/worksheets/sheet${n}.xml`] ??= n === 1 || count > 1 ? sheet : "";
  const zipped = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(zipped, { level: isPacked ? 6 : 0 });
}
