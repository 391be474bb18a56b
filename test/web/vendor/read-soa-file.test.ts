import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readSoaFile } from "#web/features/vendor/certificates/read-soa-file.ts";

const workbook = async (sheets: { name: string; rows: string[][] }[]): Promise<File> =>
  new File([new Uint8Array(await writeXlsx({ sheets }))], "soa.xlsx");

describe("a Statement of Applicability in a file", () => {
  it("is read from the sheet of a workbook that holds it", async () => {
    const file = await workbook([
      { name: "Cover", rows: [["Statement of Applicability"]] },
      {
        name: "SoA",
        rows: [
          ["A.2.2", "yes", "Needed"],
          ["A.7.6", "no", "We prepare no data"],
        ],
      },
    ]);
    const result = await readSoaFile(file);
    expect(result).toMatchObject({ ok: true, read: { soa: { "A.7.6": { included: false } } } });
  });

  it("is read from CSV", async () => {
    const result = await readSoaFile(new File(['control;included;reason\nA.2.2;no;"None, yet"\n'], "soa.csv"));
    expect(result).toMatchObject({
      ok: true,
      read: { soa: { "A.2.2": { included: false, justification: "None, yet" } } },
    });
  });

  it("is read from a table with tabs, and from one that an older program saved", async () => {
    const windows = new Uint8Array([...new TextEncoder().encode("control\tincluded\nA.2.2\tS")].concat(0xec));
    const result = await readSoaFile(new File([windows], "soa.tsv"));
    expect(result).toMatchObject({ ok: true, read: { soa: { "A.2.2": { included: true } } } });
  });

  it.each([
    ["a workbook about something else", [["Invoice", "12"]], /No line names a control/],
    ["an empty one", [], /No line names a control/],
  ])("is refused with what to do when it is %s", async (_, rows, words) => {
    const result = await readSoaFile(await workbook([{ name: "One", rows }]));
    expect(result.ok ? "" : result.reason).toMatch(words);
  });

  it("is refused when the file is damaged", async () => {
    const result = await readSoaFile(new File(["PK and nothing else"], "soa.xlsx"));
    expect(result.ok).toBe(false);
  });
});
