import { archiveOf, type Parts } from "#test/support/questionnaires/archive.ts";
import { filled, numbered, type Shapes } from "../text.ts";

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${cell("A1", "Question")}${cell("B1", "Answer")}</row>`;
const rowOf = (n: number): string =>
  `<row r="${n + 2}">${cell(`A${n + 2}`, `Is it so ${n}?`)}${cell(`B${n + 2}`, "Yes")}</row>`;
const letters = (n: number): string =>
  (n < 26 ? "" : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
const some = numbered(rowOf, 20_000);
const withRows = (behind: string): Parts => ({ data: header + numbered(rowOf, 100_000), behind });
const sharedCell = (n: number, at: number): string => `<row r="${n + 2}"><c r="A${n + 2}" t="s"><v>${at}</v></c></row>`;

/** What stands in a workbook's files, whole; the archive is as long as that, because nothing in it is packed. */
const parts: Shapes<Parts> = {
  "rows of questions": (bytes) => ({ data: header + numbered(rowOf, bytes) }),
  "rows of shared texts": (bytes) => ({
    data: header + numbered((n) => sharedCell(n, n), bytes / 2),
    shared: numbered((n) => `<si><t>Is it so ${n}?</t></si>`, bytes / 2),
  }),
  "one long shared text in every row": (bytes) => ({
    data: header + numbered((n) => sharedCell(n, 0), bytes - 30_000),
    shared: `<si><t>${filled("word ", 30_000)}</t></si>`,
  }),
  "a shared text of many runs": (bytes) => ({
    data: header + sharedCell(0, 0),
    shared: `<si>${filled("<r><rPr><b/></rPr><t>x</t></r>", bytes)}</si>`,
  }),
  "one row of columns": (bytes) => ({
    data: `<row r="1">${numbered((n) => cell(`${letters(n)}1`, "x"), bytes)}</row>`,
  }),
  "columns far to the right": (bytes) => ({
    data: header + numbered((n) => `<row r="${n + 2}">${cell(`XFD${n + 2}`, "x")}</row>`, bytes),
  }),
  "rows far below": (bytes) => ({
    data: header + numbered((n) => `<row r="${(n + 1) * 50}">${cell(`A${(n + 1) * 50}`, "x")}</row>`, bytes),
  }),
  "one row at the very end": (bytes) => ({
    data: `${header}<row r="1048576">${cell("A1048576", filled("x", bytes))}</row>`,
  }),
  "rows without a number": (bytes) => ({ data: filled("<row><c><v>1</v></c></row>", bytes) }),
  "empty formatted cells": (bytes) => ({
    data: header + numbered((n) => `<row r="${n + 2}"><c r="A${n + 2}" s="1"/><c r="B${n + 2}" s="1"/></row>`, bytes),
  }),
  "cells that are all the same one": (bytes) => ({ data: `<row r="1">${filled(cell("A1", "x"), bytes)}</row>` }),
  "merged cells": (bytes) =>
    withRows(`<mergeCells>${numbered((n) => `<mergeCell ref="A${n * 2 + 2}:A${n * 2 + 3}"/>`, bytes)}</mergeCells>`),
  "merged cells beside rows": (bytes) => ({
    data: header + numbered(rowOf, bytes / 2),
    behind: `<mergeCells>${numbered((n) => `<mergeCell ref="C${n * 2 + 2}:C${n * 2 + 3}"/>`, bytes / 2)}</mergeCells>`,
  }),
  "drop-down lists beside rows": (bytes) => ({
    data: header + numbered(rowOf, bytes / 2),
    behind: `<dataValidations>${numbered((n) => `<dataValidation type="list" sqref="B${n + 2}"><formula1>"Yes,No"</formula1></dataValidation>`, bytes / 2)}</dataValidations>`,
  }),
  "merged cells over everything": (bytes) =>
    withRows(`<mergeCells>${filled('<mergeCell ref="A1:XFD1048576"/>', bytes)}</mergeCells>`),
  "drop-down lists": (bytes) =>
    withRows(
      `<dataValidations>${numbered((n) => `<dataValidation type="list" sqref="B${n + 2}"><formula1>"Yes,No"</formula1></dataValidation>`, bytes)}</dataValidations>`,
    ),
  "drop-down lists from a column": (bytes) =>
    withRows(
      `<dataValidations>${numbered((n) => `<dataValidation type="list" sqref="B${n + 2}"><formula1>$A:$A</formula1></dataValidation>`, bytes)}</dataValidations>`,
    ),
  "a drop-down list of many ranges": (bytes) =>
    withRows(
      `<dataValidations><dataValidation type="list" sqref="${numbered((n) => `B${n + 2}`, bytes, " ")}"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>`,
    ),
  "a drop-down list of many values": (bytes) =>
    withRows(
      `<dataValidations><dataValidation type="list" sqref="B2:B900"><formula1>"${numbered((n) => `v${n}`, bytes, ",")}"</formula1></dataValidation></dataValidations>`,
    ),
  "rules for whole columns": (bytes) =>
    withRows(
      `<dataValidations>${filled('<dataValidation type="whole" sqref="B:B"><formula1>1</formula1></dataValidation>', bytes)}</dataValidations>`,
    ),
  "newer lists": (bytes) =>
    withRows(
      `<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="y">${numbered((n) => `<x14:dataValidation type="list"><x14:formula1><xm:f>S1!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B${n + 2}</xm:sqref></x14:dataValidation>`, bytes)}</x14:dataValidations></ext></extLst>`,
    ),
  "names for ranges": (bytes) => ({
    ...withRows(
      `<dataValidations>${numbered((n) => `<dataValidation type="list" sqref="B${n + 2}"><formula1>Name${n}</formula1></dataValidation>`, bytes / 2)}</dataValidations>`,
    ),
    names: numbered((n) => `<definedName name="Name${n}">S1!$A$2:$A$4</definedName>`, bytes / 2),
  }),
  links: (bytes) =>
    withRows(`<hyperlinks>${numbered((n) => `<hyperlink ref="A${n + 2}" location="S1!A1"/>`, bytes)}</hyperlinks>`),
  "many sheets": (bytes) => ({ data: header + some, sheets: Math.max(1, Math.round(bytes / 20_000)) }),
  formulas: (bytes) => ({
    data: header + numbered((n) => `<row r="${n + 2}"><c r="A${n + 2}"><f>A1+1</f><v>2</v></c></row>`, bytes),
  }),
  styles: (bytes) => ({
    data: header + some,
    styles: `<numFmts>${numbered((n) => `<numFmt numFmtId="${n + 200}" formatCode="0%"/>`, bytes / 2)}</numFmts><cellXfs>${numbered((n) => `<xf numFmtId="${n + 200}"/>`, bytes / 2)}</cellXfs>`,
  }),
  "elements in elements": (bytes) => ({ data: filled("<row>", bytes / 2) + filled("</row>", bytes / 2) }),
  "elements that never end": (bytes) => ({ data: filled("<row r=", bytes) }),
  "attributes without end": (bytes) => ({ data: `<row ${numbered((n) => `a${n}="1" `, bytes)}/>` }),
  "references in a text": (bytes) => ({ data: `${header}<row r="2">${cell("A2", filled("&amp;", bytes))}</row>` }),
  "a reference that never ends": (bytes) => ({ data: `${header}<row r="2">${cell("A2", filled("&", bytes))}</row>` }),
  "comments in the data": (bytes) => ({ data: header + filled("<!-- x -->", bytes) }),
  "elements in elements behind the data": (bytes) =>
    withRows(`<extLst>${filled("<ext>", bytes / 2)}${filled("</ext>", bytes / 2)}</extLst>`),
  "brackets behind the data": (bytes) => withRows(filled("<", bytes)),
  "blanks behind the data": (bytes) => withRows(filled("</worksheet ", bytes)),
  entities: (bytes) => ({
    data: header,
    shared: "<si><t>&a;</t></si>",
    more: {
      "xl/sharedStrings.xml": `<!DOCTYPE x [<!ENTITY a "${filled("x", bytes / 2)}">]><sst>${filled("<si><t>&a;</t></si>", bytes / 2)}</sst>`,
    },
  }),
};

const asArchives = (isPacked: boolean, names: readonly string[]): Shapes<Uint8Array> =>
  Object.fromEntries(
    names.map((name) => [
      isPacked ? `${name}, packed` : name,
      async (bytes: number) => {
        const make = parts[name];
        if (!make) throw new Error(`no shape ${name}`);
        if (!isPacked) return archiveOf(await make(bytes));
        // Packed it is as long as that: what is in it is a dozen times as long.
        const once = archiveOf(await make(bytes), { isPacked: true }).length;
        return archiveOf(await make((bytes * bytes) / once), { isPacked: true });
      },
    ]),
  );

/** Workbooks, ordinary and hostile. */
export const workbooks: Shapes<Uint8Array> = {
  ...asArchives(false, Object.keys(parts)),
  ...asArchives(true, [
    "rows of questions",
    "rows of shared texts",
    "merged cells",
    "drop-down lists",
    "columns far to the right",
  ]),
};

/** Some of them, for readers that read workbooks as the others do. */
export const fewWorkbooks: Shapes<Uint8Array> = asArchives(false, [
  "rows of questions",
  "one long shared text in every row",
  "rows far below",
  "merged cells",
  "drop-down lists",
  "formulas",
]);
