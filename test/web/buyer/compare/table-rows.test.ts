import { describe, expect, it } from "vitest";
import { comparisonOf } from "#test/support/dossiers/compared.ts";
import { differences } from "#test/support/dossiers/differences.ts";
import { fourVendors } from "#test/support/dossiers/examples.ts";
import { valuesOnBasis } from "#web/features/buyer/compare/on-basis.ts";
import { comparisonFinding, ranked, robustnessWords } from "#web/features/buyer/compare/ranking.ts";
import { comparisonCsv, heatRows } from "#web/features/buyer/compare/table-rows.ts";

const names = ["=cmd|'/c calc'!A1", "Honest"];
const view = comparisonOf({ [names[0] ?? ""]: fourVendors.cherryPicker, Honest: fourVendors.honest });
const [pickerId = ""] = view.vendors.map(({ assessmentId }) => assessmentId);

describe("the comparison on the screen", () => {
  it("puts the honest vendor first, whoever was named first", () => {
    expect(ranked(view).map(({ product }) => product)).toEqual(["Honest", names[0]]);
    expect(comparisonFinding(view)).toMatch(/^Honest leads with 32% assured/);
  });

  it("says in words whether a lead survives other opinions", () => {
    expect([0.95, 0.7, 0.5].map(robustnessWords)).toEqual(["The lead is robust", "It leans that way", "It is open"]);
  });

  it("shows what nobody answered as unknown, never as nothing", () => {
    const controls = heatRows(view).flatMap(({ children = [] }) => children);
    const unknown = controls.filter(({ cells }) => cells[pickerId]?.word === "Unknown");
    expect(unknown).toHaveLength(26);
    expect(unknown.every(({ cells }) => cells[pickerId]?.share === undefined)).toBe(true);
  });

  it("works out the same overall value as the ranking, domain by domain on the common basis", () => {
    const overall = valuesOnBasis(view).map((one) => one.overall?.assured);
    expect(differences(overall, view.comparison.assured)).toEqual([]);
  });

  it("gives equal values equal shades, however the mean was rounded", () => {
    const cells = heatRows(view).map(({ cells: row }) => row.asm_1?.share ?? 0);
    expect(cells.filter((share) => share !== Number(share.toFixed(9)))).toEqual([]);
  });

  it("says how much of a domain was answered where that is not all", () => {
    const marks = heatRows(view).flatMap(({ cells: row }) => row[pickerId]?.mark ?? []);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every((mark) => /^<?\d+% answered$/.test(mark))).toBe(true);
  });

  it("gives a CSV whose cells cannot run as formulas", () => {
    const cells = comparisonCsv(view)
      .split("\r\n")
      .flatMap((line) => line.split('","'))
      .map((cell) => cell.replaceAll('"', ""));
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(comparisonCsv(view)).toContain("'=cmd");
    expect(comparisonCsv(view).split("\r\n")).toHaveLength(1 + 1 + 9 + 38);
  });
});
