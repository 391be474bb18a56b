import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { productWith } from "#domain/intake/product-of.ts";

const level = fc.integer({ min: 0, max: 3 });
const use = fc.record({
  id: fc.constantFrom("use-1", "use-2", "notes"),
  name: fc.constantFrom("Notes", "notes ", "Search"),
  description: fc.constant(""),
  factors: fc.record({ data: level, consequence: level, autonomy: level, regulation: level, reach: level }),
});
const product = fc.record({
  name: fc.string(),
  purpose: fc.string(),
  uses: fc.uniqueArray(use, { maxLength: 4, selector: ({ id }) => id }),
  departments: fc.array(fc.constantFrom("Sales", "Care"), { maxLength: 3 }),
});
const asked = fc.record({
  product: fc.string(),
  purpose: fc.string(),
  department: fc.constantFrom("Sales", "sales", "Law"),
  uses: fc.array(use, { minLength: 1, maxLength: 3 }),
});

describe("the product that a wish becomes", () => {
  it("keeps all that was known, in its place, and each use under an id of its own", () => {
    fc.assert(
      fc.property(product, asked, (known, wish) => {
        const given = productWith(known, wish);
        expect(given.uses.slice(0, known.uses.length)).toEqual(known.uses);
        expect(given.departments.slice(0, known.departments.length)).toEqual(known.departments);
        expect(given.name).toBe(known.name);
        expect(new Set(given.uses.map(({ id }) => id)).size).toBe(given.uses.length);
      }),
    );
  });

  it("holds every use that is asked for, with its own factors: the tier can only rise", () => {
    fc.assert(
      fc.property(fc.option(product), asked, (known, wish) => {
        const given = productWith(known, wish);
        for (const { factors } of wish.uses) expect(given.uses.map((one) => one.factors)).toContainEqual(factors);
      }),
    );
  });

  it("adds nothing the second time", () => {
    fc.assert(
      fc.property(product, asked, (known, wish) => {
        const once = productWith(known, wish);
        expect(productWith(once, wish)).toEqual(once);
      }),
    );
  });
});
