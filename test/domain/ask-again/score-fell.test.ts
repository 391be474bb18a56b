import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fallRule, hasFallen } from "#domain/ask-again/score-fell.ts";
import type { Figures } from "#domain/score-history/figures.ts";

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const rating = fc.option(fc.constantFrom("low", "moderate", "high", "critical"));
const figures: fc.Arbitrary<Figures> = fc.record({
  claimed: share,
  assured: share,
  checked: share,
  rating,
  conclusive: fc.boolean(),
});
const sound: Figures = { claimed: 0.9, assured: 0.6, checked: 0.5, rating: "moderate", conclusive: true };

describe("a score that fell", () => {
  it("never fell from itself, nor where every figure is as good or better", () => {
    fc.assert(fc.property(figures, (one) => !hasFallen(one, one)));
    fc.assert(
      fc.property(figures, fc.double({ min: 0, max: 1, noNaN: true }), (one, more) => {
        const better = { ...one, assured: Math.min(1, (one.assured ?? 0) + more), conclusive: true };
        return !hasFallen(one, better);
      }),
    );
  });

  it("fell once a share is lower by what the rule says, and not by less", () => {
    for (const name of fallRule.shares) {
      const least = (sound[name] ?? 0) - fallRule.by;
      expect(hasFallen(sound, { ...sound, [name]: least })).toBe(true);
      expect(hasFallen(sound, { ...sound, [name]: least + 0.001 })).toBe(false);
    }
  });

  it("fell with a worse rating, and where it is conclusive no more, whatever the shares", () => {
    expect(hasFallen(sound, { ...sound, rating: "high" })).toBe(true);
    expect(hasFallen(sound, { ...sound, rating: "low" })).toBe(false);
    expect(hasFallen(sound, { ...sound, conclusive: false })).toBe(true);
  });

  it("does not move with what is only claimed", () => {
    fc.assert(fc.property(figures, share, (one, claimed) => !hasFallen(one, { ...one, claimed })));
  });
});
