import { describe, expect, it } from "vitest";
import type { Membership } from "#contract/identity.ts";
import { hasPage, sideStep } from "#web/page/sides.ts";

const member = (orgId: string, facet: Membership["facet"], role: Membership["role"]): Membership => ({
  orgId,
  orgName: orgId,
  facet,
  role,
});
const buying = member("org_a", "buyer", "owner");
const selling = member("org_a", "vendor", "owner");
const guest = member("org_b", "vendor", "guest");

describe("an address that carries a side", () => {
  it("is shown where somebody acts on it already", () => {
    const url = "/requests/rsp_1?for=vendor.org_a";
    expect(sideStep({ url, current: selling, memberships: [buying, selling] })).toEqual({ step: "here" });
  });

  it("takes them to their other side, and to the other organisation, as a guest too", () => {
    const memberships = [buying, selling, guest];
    const url = "/requests/rsp_1?for=vendor.org_a";
    expect(sideStep({ url, current: buying, memberships })).toEqual({ step: "switch", to: selling });
    const other = "/requests/rsp_1?for=vendor.org_b";
    expect(sideStep({ url: other, current: selling, memberships })).toEqual({ step: "switch", to: guest });
    expect(sideStep({ url: other, current: null, memberships })).toEqual({ step: "switch", to: guest });
  });

  it("is not opened on a side that somebody does not have", () => {
    for (const memberships of [[buying, selling], []])
      expect(sideStep({ url: "/requests/rsp_1?for=vendor.org_b", current: null, memberships })).toEqual({
        step: "not-theirs",
      });
  });
});

describe("an address without a side", () => {
  it("takes them to the only side that has such a page", () => {
    expect(sideStep({ url: "/requests/rsp_1", current: buying, memberships: [buying, guest] })).toEqual({
      step: "switch",
      to: guest,
    });
  });

  it("asks which organisation is meant where it could be several", () => {
    expect(sideStep({ url: "/requests/rsp_1", current: buying, memberships: [buying, selling, guest] })).toEqual({
      step: "choose",
      among: [selling, guest],
    });
  });

  it("stays on the side somebody acts on where both have such a page", () => {
    for (const url of ["/", "/people", "/people?x=1"])
      expect(sideStep({ url, current: guest, memberships: [buying, guest] })).toEqual({ step: "here" });
  });

  it("is not theirs when they have no such side", () => {
    expect(sideStep({ url: "/assessments/asm_1", current: guest, memberships: [guest] })).toEqual({
      step: "not-theirs",
    });
  });

  it("shows somebody without any organisation what to do", () => {
    expect(sideStep({ url: "/", current: null, memberships: [] })).toEqual({ step: "no-organisation" });
  });
});

it("knows whose page an address is by the pages there are", () => {
  const asked = ["/assessments/a", "/requests/r", "/people", "/nowhere"];
  expect(asked.map((url) => [hasPage("buyer", url), hasPage("vendor", url)])).toEqual([
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
});
