import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isNarrowed,
  type ListSearch,
  type ListSpec,
  listAddress,
  listQuery,
  readListSearch,
  searchOfView,
  viewOfSearch,
} from "#web/list/list-search.ts";

const spec: ListSpec = {
  path: "/things",
  shows: ["current", "old"],
  sorts: [
    { column: "sent", direction: "descending" },
    { column: "name", direction: "ascending" },
  ],
  optional: ["due", "note", "sum"],
  awayAtFirst: ["note"],
  narrowedBy: ["reviewer"],
};
const usual = readListSearch(spec, "");

const searches: fc.Arbitrary<ListSearch> = fc.record({
  search: fc.string({ maxLength: 200, unit: "grapheme" }),
  show: fc.constantFrom(...spec.shows),
  narrowed: fc.record({ reviewer: fc.string({ minLength: 1, maxLength: 100 }) }, { requiredKeys: [] }),
  sort: fc.record({
    column: fc.constantFrom("sent", "name"),
    direction: fc.constantFrom("ascending", "descending"),
  }),
  hidden: fc.subarray([...spec.optional]),
  after: fc.string({ maxLength: 50 }),
  from: fc.integer({ min: 1, max: 100_000 }),
});

describe("the address of a list", () => {
  it("says all that somebody looks at, so that a colleague with the link sees the same", () => {
    fc.assert(
      fc.property(searches, (search) => {
        const { search: query } = new URL(listAddress(spec, search), "https://annexa.example");
        const from = search.after === "" ? 1 : search.from;
        expect(readListSearch(spec, query)).toEqual({ ...search, from });
      }),
    );
  });

  it("is what a view keeps of it, from the first page", () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(searchOfView(spec, viewOfSearch(spec, search))).toEqual({ ...search, after: "", from: 1 });
      }),
    );
  });

  it("says nothing while all is as usual", () => {
    expect(listAddress(spec, usual)).toBe("/things");
    expect(listQuery(spec, usual)).toEqual({});
    expect(usual).toMatchObject({ show: "current", hidden: ["note"], from: 1 });
  });

  it("asks the portal for nothing that it does not know: neither columns nor numbers of rows", () => {
    const asked = listQuery(spec, { ...usual, hidden: [], after: "[1,2]", from: 51, search: "lark" });
    expect(asked).toEqual({ search: "lark", after: "[1,2]" });
  });

  it("is as usual where it names what the list does not have", () => {
    for (const query of [
      "?show=secret",
      "?sort=salary",
      "?direction=sideways",
      "?from=-3&after=x",
      "?from=1e99&after=x",
    ])
      expect(readListSearch(spec, query)).toMatchObject({ show: "current", sort: usual.sort, from: 1 });
  });

  it("knows when less is shown than there is", () => {
    expect([usual, { ...usual, search: "x" }, { ...usual, show: "old" }].map((one) => isNarrowed(spec, one))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
