import { describe, expect, it } from "vitest";
import { leadParts } from "#domain/comparison/lead-parts.ts";
import { csvOf } from "#domain/spreadsheet/csv.ts";
import { comparisonOf } from "#test/support/dossiers/compared.ts";
import { differences } from "#test/support/dossiers/differences.ts";
import { fourVendors } from "#test/support/dossiers/examples.ts";
import { whyWords } from "#web/features/buyer/compare/LeftOut.tsx";
import { valuesOnBasis } from "#web/features/buyer/compare/on-basis.ts";
import { comparisonFinding, ranked, robustnessWords } from "#web/features/buyer/compare/ranking.ts";
import { comparisonTable, heatRows } from "#web/features/buyer/compare/table-rows.ts";
import { whyAhead } from "#web/features/buyer/compare/why-ahead.ts";
import { comparisonTables } from "#web/features/buyer/compare/workbook.ts";

const names = ["=cmd|'/c calc'!A1", "Honest"];
const view = comparisonOf({ [names[0] ?? ""]: fourVendors.cherryPicker, Honest: fourVendors.honest });
const [pickerId = ""] = view.vendors.map(({ assessmentId }) => assessmentId);

describe("the comparison on the screen", () => {
  it("puts the honest vendor first, whoever was named first", () => {
    expect(ranked(view).map(({ product }) => product)).toEqual(["Honest", names[0]]);
    expect(comparisonFinding(view)).toMatch(/^On all 38 controls: Honest leads with 32% assured/);
  });

  it("says first when few controls are common to all, and what is left out because of one", () => {
    const few = { ...view.comparison, basis: ["A.2.2", "A.3.2"] };
    expect(comparisonFinding({ ...view, comparison: few })).toMatch(
      /^Only 2 of 38 controls were assessed for all of them, so the order says little/,
    );
    const leftOut = { control: "A.2.2", assessmentId: pickerId, why: "accepted", by: "Ines", at: 0 } as const;
    expect(whyWords(leftOut)).toBe("Accepted as not applicable by Ines on 1 January 1970");
    expect(whyWords({ ...leftOut, why: "waiting", by: null, at: null })).toBe("Its text waits for a reviewer's level");
  });

  it("says in a sentence why the first stands above the second, by domains whose parts add up to the lead", () => {
    const [first, second] = ranked(view);
    const values = valuesOnBasis(view);
    const [one, other] = [values[first?.index ?? 0], values[second?.index ?? 0]];
    if (!one || !other) throw new Error("none");
    const parts = leadParts(one, other);
    const lead = (first?.assured ?? 0) - (second?.assured ?? 0);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(lead, 9);
    expect(parts.map(({ share }) => share)).toEqual(parts.map(({ share }) => share).toSorted((a, b) => b - a));
    expect(whyAhead(view)).toMatch(/^Honest stands [\d.]+ points above =cmd\|.*, most of it by A\.\d+ .* \([\d.]+\)/);
    expect(whyAhead(view)).toContain(`${parts[0]?.domain} `);
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
    const csv = csvOf(comparisonTable(view));
    expect(csv.split(/\r\n|,/).filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    expect(csv).toContain("'=cmd");
    expect(csv.split("\r\n")).toHaveLength(1 + 1 + 9 + 38);
  });

  it("gives a workbook whose values can be added up", () => {
    const { rows } = comparisonTable(view);
    expect(rows[0]).toEqual(["Overall", ...view.comparison.assured.map((share) => ({ share }))]);
    expect(comparisonTables(view).map(({ name }) => name)).toEqual([
      "Comparison",
      "Knock-outs",
      "Ranking",
      "Left out",
      "Answers",
    ]);
  });
});
