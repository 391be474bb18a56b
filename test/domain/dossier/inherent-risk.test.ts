import { describe, expect, it } from "vitest";
import { highestInherentRisk, inherentRisk, rate } from "#domain/dossier/inherent-risk.ts";

const factors = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };
const bands = [0.15, 0.3, 0.5];

describe("risk", () => {
  it("is the share of fifteen points, and at least 0.75 where consequence or regulation is 3", () => {
    expect(inherentRisk(factors)).toBeCloseTo(5 / 15, 9);
    expect(inherentRisk({ ...factors, consequence: 3 })).toBe(0.75);
    expect(inherentRisk({ data: 3, consequence: 3, autonomy: 3, regulation: 3, reach: 2 })).toBeCloseTo(14 / 15, 9);
  });

  it("is that of the riskiest system, and 1 where none is named", () => {
    expect(highestInherentRisk([{ factors }, { factors: { ...factors, regulation: 3 } }])).toBe(0.75);
    expect(highestInherentRisk([])).toBe(1);
  });

  it.each([
    [0.149, "low"],
    [0.15, "moderate"],
    [0.3, "high"],
    [0.3 - 1e-16, "high"],
    [0.5, "critical"],
  ])("rates a residual of %d as %s", (residual, rating) => {
    expect(rate(residual, { bands, criticalFlag: false })).toBe(rating);
  });

  it("is rated at least high under a critical flag, and never lowered by one", () => {
    expect(rate(0.01, { bands, criticalFlag: true })).toBe("high");
    expect(rate(0.9, { bands, criticalFlag: true })).toBe("critical");
  });
});
