import { Document, isNode, visit } from "yaml";
import { documentText } from "#domain/questionnaire/edit/document.ts";
import { onOneLine } from "#domain/questionnaire/edit/styled.ts";
import { readYamlTree } from "#domain/questionnaire/load/yaml-tree.ts";
import { guarded, unguarded } from "#domain/questionnaire/sheets/cell-text.ts";

/** A value that is no text as a cell: YAML on one line, such as `{ question: tuned, is: yes }`; a plain word for lists of words. */
export function cellOfData(value: unknown): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return String(value);
  const document = new Document(value, { version: "1.2", schema: "core", aliasDuplicateObjects: false });
  if (isNode(document.contents)) onOneLine(document.contents);
  visit(document, {
    Scalar: (_, node) => {
      // A cell is one line, whatever the texts in it.
      if (typeof node.value === "string" && /[\n\r\t]/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return guarded(documentText(document).trim());
}

export type CellData = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly text: string };

/** The value in a cell. Refuses text that is no such value, with words for the person who wrote it. */
export function dataOfCell(cell: string): CellData {
  const { value, problems } = readYamlTree(unguarded(cell));
  const [problem] = problems;
  return problem === undefined ? { ok: true, value } : { ok: false, text: problem.text };
}

/** "Yes", "x", "true", "1" and the like in the cell of a field that is either set or not. */
export const isTicked = (cell: string): boolean => /^(?:yes|y|x|true|1|✓|✔)$/i.test(cell.trim());
