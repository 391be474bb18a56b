import { expect, it } from "vitest";
import { accessActions } from "#domain/audit/access-actions.ts";
import { exportedThings } from "#domain/audit/exported-things.ts";

const says = accessActions["export.made"].says;

it("the log says by name whatever was taken away, and of a list how much of it", () => {
  const told = exportedThings.map((what) => says({ what, format: "CSV" }));
  expect(told.filter((words) => words.includes("something"))).toEqual([]);
  expect(new Set(told).size).toBe(exportedThings.length);
  expect(says({ what: "vendors", format: "Excel workbook", entries: 120 })).toBe(
    "took the register of vendors (120 rows) away as Excel workbook",
  );
  expect(says({ what: "risks", format: "CSV", entries: 1 })).toBe("took the list of risks (1 row) away as CSV");
});
