import { XMLParser } from "fast-xml-parser";
import { unzipSync } from "fflate";
import * as z from "zod";

/** A drop-down list whose values stand on another sheet, as Excel 2010 and later write it. */
export interface NewerList {
  /** The cells it belongs to, such as "C2:C9 C12". */
  readonly cells: string;
  /** Where its values stand, such as "Lists!$A$1:$A$3". */
  readonly formula: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => ["sheet", "Relationship", "ext", "dataValidation"].includes(name),
});

const bookSchema = z.object({
  workbook: z.object({ sheets: z.object({ sheet: z.array(z.object({ name: z.string(), id: z.string() })) }) }),
});
const targetsSchema = z.object({
  Relationships: z.object({ Relationship: z.array(z.object({ Id: z.string(), Target: z.string() })) }),
});
const validationSchema = z.object({
  type: z.literal("list"),
  formula1: z.object({ f: z.string() }),
  sqref: z.string(),
});
const extensionsSchema = z.object({
  tail: z.object({
    extLst: z.object({
      ext: z.array(z.object({ dataValidations: z.object({ dataValidation: z.array(z.unknown()) }).optional() })),
    }),
  }),
});

/**
 * The lists in the extension part of each sheet (x14:dataValidations, MS-XLSX 2.6.3), by the sheet's name: the
 * library reads the ordinary ones only. Throws on an archive that cannot be unpacked.
 */
export function newerListsOf(bytes: Uint8Array): ReadonlyMap<string, readonly NewerList[]> {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/|worksheets\/[^/]+\.xml)/.test(name),
  });
  const book = bookSchema.safeParse(parsed(files["xl/workbook.xml"]));
  const targets = targetsSchema.safeParse(parsed(files["xl/_rels/workbook.xml.rels"]));
  if (!book.success || !targets.success) return new Map();
  const pathOf = new Map(targets.data.Relationships.Relationship.map(({ Id, Target }) => [Id, pathFrom(Target)]));
  return new Map(book.data.workbook.sheets.sheet.map(({ name, id }) => [name, listsIn(files[pathOf.get(id) ?? ""])]));
}

const pathFrom = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());
const parsed = (bytes: Uint8Array | undefined): unknown => parser.parse(textOf(bytes));

/** Only what stands behind the cells is parsed, so that a large sheet costs no more than a small one. */
function listsIn(sheet: Uint8Array | undefined): NewerList[] {
  const [, tail = ""] = textOf(sheet).split(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\/>/);
  const part: unknown = parser.parse(`<tail>${tail.replace(/<\/(?:\w+:)?worksheet>\s*$/, "")}</tail>`);
  const extensions = extensionsSchema.safeParse(part);
  if (!extensions.success) return [];
  return extensions.data.tail.extLst.ext
    .flatMap(({ dataValidations }) => dataValidations?.dataValidation ?? [])
    .flatMap((validation) => {
      const list = validationSchema.safeParse(validation);
      return list.success ? [{ cells: list.data.sqref, formula: list.data.formula1.f }] : [];
    });
}
