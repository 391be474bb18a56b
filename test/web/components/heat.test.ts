import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatClass, heatCount, heatStep, heatValue } from "#web/components/heat.ts";

describe("a cell of the heat map", () => {
  it("takes its shade from fifths", () => {
    expect([0, 0.19, 0.2, 0.4, 0.6, 0.79, 0.8, 1].map((share) => heatStep(share))).toEqual([1, 1, 2, 3, 4, 4, 5, 5]);
  });

  it("is never lighter for a higher share", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        expect(heatStep(Math.max(one, other))).toBeGreaterThanOrEqual(heatStep(Math.min(one, other)));
      }),
    );
  });

  it("says what it is in words where it has no number", () => {
    expect(heatValue({ state: "open" })).toBe("Open");
    expect(heatValue({ state: "not-applicable" })).toBe("n/a");
    expect(heatValue({ state: "covered" })).toBe("Covered");
    expect(heatValue({ state: "scored", share: 0.5, word: "Partly" })).toBe("Partly");
  });

  it("always counts, except where a count says nothing", () => {
    expect(heatCount({ state: "scored", share: 0.5, answered: 1, of: 2 })).toBe("1 of 2");
    expect(heatCount({ state: "not-applicable", answered: 1, of: 2 })).toBeUndefined();
  });

  it("shows a covered cell by its ring and never by the shade of a good score", () => {
    expect(heatClass({ state: "covered", share: 1 })).toBe("heat-cell heat-cell--covered");
  });
});
