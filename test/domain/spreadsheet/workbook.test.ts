import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Cell } from "#domain/spreadsheet/cell.ts";
import { csvOf } from "#domain/spreadsheet/csv.ts";
import { type SheetTable, tableOf } from "#domain/spreadsheet/table.ts";
import { workbookOf } from "#domain/spreadsheet/workbook.ts";

const moment = Date.UTC(2027, 1, 28, 13, 45);
const kinds: readonly Cell[] = ["Loop", 12, { share: 0.375 }, { day: "2027-02-28" }, { moment }, null];
const tableWith = (rows: readonly (readonly Cell[])[]): SheetTable => ({
  name: "Table",
  headers: ["Product", "Flags", "Assured", "Due", "Sent", "Nothing"],
  rows,
});
const about = [["What it is", "A table"]] as const;

/** The parts of a workbook as they are in the file, by name. */
async function partsOf(table: SheetTable): Promise<Readonly<Record<string, string>>> {
  const bytes = await workbookOf({ about, tables: [table] });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

describe("a workbook that leaves the house", () => {
  it("holds numbers as numbers, shares as per cents, days and moments as dates", async () => {
    const { sheets } = await readXlsx(await workbookOf({ about, tables: [tableWith([kinds])] }), { readStyles: true });
    const [first, table] = sheets;
    expect(sheets.map(({ name }) => name)).toEqual(["About", "Table"]);
    expect(first?.rows[0]).toEqual(["What it is", "A table"]);
    const [, row = []] = table?.rows ?? [];
    expect(row.slice(0, 3)).toEqual(["Loop", 12, 0.375]);
    expect(row.slice(3, 5).map((value) => (value instanceof Date ? value.toISOString() : value))).toEqual([
      "2027-02-28T00:00:00.000Z",
      "2027-02-28T13:45:00.000Z",
    ]);
    expect(row[5] ?? null).toBeNull();
    const formats = [2, 3, 4].map((column) => table?.cells?.get(`1,${column}`)?.style?.numFmt);
    expect(formats).toEqual(["0%", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"]);
  });

  it("keeps its head in sight, can be filtered by every column, and has room for what it holds", async () => {
    const parts = await partsOf(
      tableWith([kinds, ["A product with a name that needs some room", 1, null, null, null, null]]),
    );
    const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(sheet).toContain('<autoFilter ref="A1:F3"');
    expect(sheet).toMatch(/<pane [^>]*xSplit="1"[^>]*ySplit="1"[^>]*state="frozen"/);
    const widths = [...sheet.matchAll(/<col [^>]*?width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths[0]).toBeGreaterThanOrEqual(44);
    expect(Math.max(...widths)).toBeLessThanOrEqual(61);
  });

  it("runs nothing: what begins like a formula is a text by its type", async () => {
    const parts = await partsOf(tableWith([["=1+1", null, null, null, null, "@SUM(A1)"]]));
    const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(sheet).not.toContain("<f>");
    expect(sheet).not.toContain("<f ");
    const { sheets } = await readXlsx(await workbookOf({ about, tables: [tableWith([["=1+1"]])] }));
    expect(sheets[1]?.rows[1]?.[0]).toBe("=1+1");
  });

  it("opens whatever somebody wrote: characters that XML has no place for, and texts longer than a cell", async () => {
    const { sheets } = await readXlsx(
      await workbookOf({ about, tables: [tableWith([["a\u0000b\u001bc", "x".repeat(40_000)]])] }),
    );
    expect(sheets[1]?.rows[1]?.[0]).toBe("a\ufffdb\ufffdc");
    expect(String(sheets[1]?.rows[1]?.[1])).toHaveLength(32_767);
  });
});

describe("a CSV that leaves the house", () => {
  it("has numbers with a point, days and moments in the form that sorts, and no cell that begins a formula", () => {
    const [mark, ...lines] = [
      csvOf(tableWith([kinds, ["=cmd|' /c calc'!A1", -3, null, null, null, 'say "no"']])),
    ].flatMap((text) => [text.slice(0, 1), ...text.slice(1).split("\r\n")]);
    expect(mark).toBe("\ufeff");
    expect(lines[1]).toBe("Loop,12,0.375,2027-02-28,2027-02-28T13:45:00.000Z,");
    expect(lines[2]).toBe(`'=cmd|' /c calc'!A1,-3,,,,"say ""no"""`);
  });

  it("is filled column by column from rows", () => {
    const columns = [
      { header: "Name", cell: ({ name }: { name: string }) => name },
      { header: "Length", cell: ({ name }: { name: string }) => name.length },
    ];
    expect(tableOf({ name: "T", columns, rows: [{ name: "Lark" }] })).toEqual({
      name: "T",
      headers: ["Name", "Length"],
      rows: [["Lark", 4]],
    });
  });
});
