import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Known, rankRanges } from "#domain/portfolio/rank-range.ts";

const known: fc.Arbitrary<Known> = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
  .map(([a, b]) => ({ assured: Math.min(a, b) / 10, claimed: Math.max(a, b) / 10 }));
const vendors = fc.array(known, { minLength: 1, maxLength: 12 });

describe("the places a vendor can take", () => {
  it("are those that counting everybody else one by one gives", () => {
    fc.assert(
      fc.property(vendors, (all) => {
        const ranges = rankRanges(all);
        all.forEach((own, index) => {
          const others = all.filter((_, at) => at !== index);
          expect(ranges[index]).toEqual({
            best: 1 + others.filter((other) => other.assured > own.claimed).length,
            worst: 1 + others.filter((other) => other.claimed > own.assured).length,
          });
        });
      }),
    );
  });

  it("begin no later than they end, and never leave the table", () => {
    fc.assert(
      fc.property(vendors, (all) => {
        for (const { best, worst } of rankRanges(all)) {
          expect(best).toBeGreaterThanOrEqual(1);
          expect(worst).toBeGreaterThanOrEqual(best);
          expect(worst).toBeLessThanOrEqual(all.length);
        }
      }),
    );
  });

  it("are one place each when nothing is only claimed and nobody ties", () => {
    const ranges = rankRanges([0.2, 0.9, 0.5].map((share) => ({ assured: share, claimed: share })));
    expect(ranges.map(({ best, worst }) => [best, worst])).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
  });
});
