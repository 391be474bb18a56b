import { describe, expect, it } from "vitest";
import { type MembershipWay, mayBecome, namedRoles, type Standing } from "#domain/access/membership.ts";
import { type Facet, type Role, rolesOf } from "#domain/access/roles.ts";

const ways: readonly MembershipWay[] = ["named-by-owner", "handed-questions", "brought-organisation", "began-buying"];
const facets: readonly Facet[] = ["buyer", "vendor"];
const ask = (way: MembershipWay, from: Standing, of: { facet: Facet; role: Role }) => mayBecome(way, { from, ...of });

describe("the table of who may belong to an organisation", () => {
  it("lets a removed person in again by an owner's word and by nothing else", () => {
    for (const facet of facets)
      for (const role of rolesOf(facet)) {
        const open = ways.filter((way) => ask(way, "removed", { facet, role }));
        expect(open).toEqual(role === "guest" ? [] : ["named-by-owner"]);
      }
  });

  it("gives nobody more than a guest's sight by handing them questions", () => {
    const given = rolesOf("vendor").filter((role) => ask("handed-questions", "nobody", { facet: "vendor", role }));
    expect(given).toEqual(["guest"]);
  });

  it("changes nobody who is in already but by an owner's word", () => {
    for (const way of ways.filter((one) => one !== "named-by-owner"))
      for (const facet of facets)
        for (const role of rolesOf(facet)) expect(ask(way, "active", { facet, role })).toBe(false);
  });

  it("lets owners give every role but a guest's", () => {
    expect(namedRoles("buyer")).toEqual(rolesOf("buyer"));
    expect(namedRoles("vendor")).toEqual(["owner", "contributor"]);
  });
});
