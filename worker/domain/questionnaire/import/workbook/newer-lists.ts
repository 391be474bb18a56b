import type { SheetFiles } from "./sheet-files.ts";
import { listAt, parseXml, textAt, within } from "./xml-tree.ts";

/** A drop-down list whose values stand on another sheet, as Excel 2010 and later write it. */
export interface NewerList {
  /** The cells it belongs to, such as "C2:C9 C12". */
  readonly cells: string;
  /** Where its values stand, such as "Lists!$A$1:$A$3". */
  readonly formula: string;
}

/**
 * The lists in the extension part of each sheet (x14:dataValidations, MS-XLSX 2.6.3), by the sheet's name: the
 * library reads the ordinary ones only.
 */
export function newerListsOf(files: SheetFiles): ReadonlyMap<string, readonly NewerList[]> {
  const targets = listAt(parsed(files["xl/_rels/workbook.xml.rels"]), "Relationships", "Relationship");
  const pathOf = new Map(targets.map((one) => [textAt(one, "Id"), pathFrom(textAt(one, "Target"))]));
  return new Map(
    listAt(parsed(files["xl/workbook.xml"]), "workbook", "sheets", "sheet").map((sheet) => [
      textAt(sheet, "name"),
      listsIn(files[pathOf.get(textAt(sheet, "id")) ?? ""]),
    ]),
  );
}

const pathFrom = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());
const parsed = (bytes: Uint8Array | undefined): unknown => parseXml(textOf(bytes));

/** Only what stands behind the cells is parsed, so that a large sheet costs no more than a small one. */
function listsIn(sheet: Uint8Array | undefined): NewerList[] {
  const [, tail = ""] = textOf(sheet).split(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\/>/);
  const part = parseXml(`<tail>${tail.replace(/<\/(?:\w+:)?worksheet>\s*$/, "")}</tail>`);
  return listAt(part, "tail", "extLst", "ext")
    .flatMap((extension) => listAt(extension, "dataValidations", "dataValidation"))
    .filter((validation) => textAt(validation, "type") === "list")
    .map((validation) => ({
      cells: textAt(validation, "sqref"),
      formula: textAt(within(validation, "formula1"), "f"),
    }))
    .filter(({ cells, formula }) => cells !== "" && formula !== "");
}
