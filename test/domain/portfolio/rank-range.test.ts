import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Known, rankRanges, rankRangesByWeight } from "#domain/portfolio/rank-range.ts";

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

describe("the places under other weights", () => {
  const weights = { a: 3, b: 2, c: 5 };
  const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
  const portfolio = fc.array(fc.record({ a: share, b: share, c: share }), { minLength: 1, maxLength: 8 });
  const mean = (vendor: Record<string, number>, by: Record<string, number>): number =>
    Object.entries(by).reduce((sum, [id, weight]) => sum + weight * (vendor[id] ?? 0), 0);

  it("hold every place that some weights within the tolerance give", () => {
    const moved = fc.record({
      a: fc.double({ min: -1, max: 1, noNaN: true }),
      b: fc.double({ min: -1, max: 1, noNaN: true }),
      c: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(portfolio, moved, (all, move) => {
        const by = {
          a: weights.a * (1 + move.a / 4),
          b: weights.b * (1 + move.b / 4),
          c: weights.c * (1 + move.c / 4),
        };
        const ranges = rankRangesByWeight(all, { weights, tolerance: 0.25 });
        all.forEach((own, index) => {
          const ahead = all.filter((other) => mean(other, by) > mean(own, by) + 1e-9).length;
          const tied = all.filter((other) => Math.abs(mean(other, by) - mean(own, by)) <= 1e-9).length;
          expect(ranges[index]?.best).toBeLessThanOrEqual(ahead + tied);
          expect(ranges[index]?.worst).toBeGreaterThanOrEqual(ahead + 1);
        });
      }),
    );
  });

  it("are the rank alone when weights may not move, equals sharing the better place", () => {
    const ranges = rankRangesByWeight([{ a: 1 }, { a: 0.5 }, { a: 0.5 }], { weights: { a: 1 }, tolerance: 0 });
    expect(ranges).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
      { best: 2, worst: 2 },
    ]);
  });

  it("do not let a domain decide in which one of two was never assessed", () => {
    const ranges = rankRangesByWeight([{ a: 0.6 }, { a: 0.5, b: 1 }], { weights, tolerance: 0.25 });
    expect(ranges).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
  });
});
