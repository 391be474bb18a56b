import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { readWorkbook } from "#domain/questionnaire/import/workbook/read-workbook.ts";

it("a number is known for a percentage by the format of its cell, when formats are asked for", async () => {
  const formats = ["0%", "0.00%", '0.0" %"', "0.0\\%", "General"];
  const cells = new Map(formats.map((numFmt, row) => [`${row},0`, { value: 0.125, style: { numFmt } }]));
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows: formats.map(() => [0.125]), cells }] });
  const read = await readWorkbook(bytes, { withFormats: true });
  const [sheet] = read.ok ? read.sheets : [];
  expect([...(sheet?.forms ?? [])]).toEqual([
    ["0,0", "percentage"],
    ["1,0", "percentage"],
  ]);
  expect(sheet?.rows.flat()).toEqual(formats.map(() => "0.125"));
});
