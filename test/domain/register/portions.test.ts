import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nothingKnown } from "#domain/register/import/applied.ts";
import type { VendorEntry } from "#domain/register/import/entry.ts";
import { portionsOf } from "#domain/register/import/portions.ts";

const entry = (row: number, name: string, legalName = ""): VendorEntry => ({
  rows: [row],
  vendor: { ...nothingKnown, name, legalName },
  products: [],
  contactDomain: "",
  isDomainShared: false,
});
const rowsOf = (portions: readonly (readonly VendorEntry[])[]) =>
  portions.map((portion) => portion.map(({ rows }) => rows[0] ?? 0));

describe("the portions of a list", () => {
  it("hold every entry once, a hundred at most, and all that share a name or a vendor together", () => {
    const names = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(names, fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 300 }), (all, known) => {
        const entries = all.map(([name, legal], at) => entry(at + 2, `N${name}`, `L${legal} Ltd`));
        const vendorIdOf = ({ rows }: VendorEntry) => {
          const id = known[(rows[0] ?? 0) - 2];
          return id === undefined || id > 250 ? undefined : `vnd_${id}`;
        };
        const portions = portionsOf(entries, vendorIdOf);
        expect(
          rowsOf(portions)
            .flat()
            .sort((a, b) => a - b),
        ).toEqual(entries.map(({ rows }) => rows[0]));
        expect(Math.max(...portions.map(({ length }) => length))).toBeLessThanOrEqual(100);
        const placeOf = new Map(rowsOf(portions).flatMap((rows, at) => rows.map((row) => [row, at])));
        for (const portion of portions) {
          // Only a portion that is full of one vendor may go on in the next.
          if (portion.length === 100) continue;
          for (const { rows, vendor } of portion)
            for (const other of entries)
              if (other.vendor.name === vendor.name && placeOf.get(other.rows[0] ?? 0) !== placeOf.get(rows[0] ?? 0))
                expect(portions[placeOf.get(other.rows[0] ?? 0) ?? 0]).toHaveLength(100);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keep the first and the last of a long list together when they have one name", () => {
    const list = Array.from({ length: 250 }, (_, at) => entry(at + 2, at === 249 ? "Vendor 0" : `Vendor ${at}`));
    const [first = []] = rowsOf(portionsOf(list));
    expect(first.slice(0, 2)).toEqual([2, 251]);
  });
});
