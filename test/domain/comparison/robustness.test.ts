import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawWeights, seededRandom } from "#domain/comparison/random.ts";
import { robustness } from "#domain/comparison/robustness.ts";
import { runs } from "#test/support/runs.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const range = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([one, other]) => ({ assured: Math.min(one, other), claimed: Math.max(one, other) }));

/** Two to four vendors over the same one to three domains. */
const vendors = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([many, domains]) =>
    fc.array(fc.array(range, { minLength: domains, maxLength: domains }), { minLength: many, maxLength: many }),
  );

const lastDigits = [0, 8e-10, 1.6e-9].map((value) => [{ assured: value, claimed: value }]);

describe("the robustness of a ranking", () => {
  it("gives every vendor one rank and every rank one vendor, and lets each pair share one win", () => {
    fc.assert(
      fc.property(vendors, (ranges) => {
        const { acceptability, pairwise } = robustness(ranges);
        for (const [index, ranks] of acceptability.entries()) {
          expect(sum(ranks)).toBeCloseTo(1, 9);
          expect(sum(acceptability.map((row) => row[index] ?? 0))).toBeCloseTo(1, 9);
          for (const rival of pairwise.keys())
            expect((pairwise[index]?.[rival] ?? 0) + (pairwise[rival]?.[index] ?? 0)).toBeCloseTo(
              index === rival ? 0 : 1,
              9,
            );
        }
      }),
      // Values that differ by last digits: one is tied with the next, and not with the one after it.
      { ...runs(25), examples: [[lastDigits]] },
    );
  });

  it("leaves no doubt where one vendor is better in every domain beyond all doubt", () => {
    const better = [
      { assured: 0.6, claimed: 0.9 },
      { assured: 0.5, claimed: 0.5 },
    ];
    const worse = [
      { assured: 0.1, claimed: 0.5 },
      { assured: 0.2, claimed: 0.4 },
    ];
    expect(robustness([worse, better]).acceptability).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("counts equal vendors as half a win each, and shares the ranks they span", () => {
    const same = [{ assured: 0.5, claimed: 0.5 }];
    expect(robustness([same, same])).toEqual({
      acceptability: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      pairwise: [
        [0, 0.5],
        [0.5, 0],
      ],
    });
  });
});

describe("drawing weights", () => {
  it("draws from the whole simplex evenly: they sum to 1 and each is a third on average", () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 5000 }, () => drawWeights(3, random));
    for (const weights of drawn) expect(sum(weights)).toBeCloseTo(1, 9);
    for (const place of [0, 1, 2]) expect(sum(drawn.map((one) => one[place] ?? 0)) / 5000).toBeCloseTo(1 / 3, 1);
    // On the even simplex of three, a weight exceeds one half in a quarter of the draws.
    expect(drawn.filter(([first]) => (first ?? 0) > 0.5).length / 5000).toBeCloseTo(0.25, 1);
  });

  it("repeats itself for the same seed and stays within 0 and 1", () => {
    const [one, other] = [seededRandom(1), seededRandom(1)];
    const values = Array.from({ length: 1000 }, () => one());
    expect(values).toEqual(Array.from({ length: 1000 }, () => other()));
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(new Set(values).size).toBeGreaterThan(990);
  });
});
