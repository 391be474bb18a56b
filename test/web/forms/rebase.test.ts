import fc from "fast-check";
import { expect, it } from "vitest";
import { isSame, rebase } from "#web/forms/rebase.ts";

const body = fc.dictionary(
  fc.constantFrom("a", "b", "c"),
  fc.oneof(fc.nat(3), fc.dictionary(fc.constantFrom("x", "y"), fc.nat(3))),
);

it("who changed nothing gets all of the other's change", () => {
  fc.assert(fc.property(body, body, (base, theirs) => isSame(rebase({ base, mine: base, theirs }), theirs)));
});

it("what nobody else changed stands as I changed it", () => {
  fc.assert(fc.property(body, body, (base, mine) => isSame(rebase({ base, mine, theirs: base }), mine)));
});

it("two who changed the same in the same way agree", () => {
  fc.assert(fc.property(body, body, (base, both) => isSame(rebase({ base, mine: both, theirs: both }), both)));
});

it("keeps mine where I touched it and theirs everywhere else, also inside a part", () => {
  const base = { name: "A", soa: { "A.2.2": true, "A.2.3": true }, sites: "Cork" };
  const mine = { ...base, soa: { ...base.soa, "A.2.3": false }, sites: undefined };
  const theirs = { ...base, name: "B", soa: { ...base.soa, "A.2.2": false } };
  expect(rebase({ base, mine, theirs })).toEqual({ name: "B", soa: { "A.2.2": false, "A.2.3": false } });
});
