import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { landingFragment, ownPath, readLanding, sideIn, signInPage, withSide } from "#domain/access/page-link.ts";

const origin = "https://portal.example";
const pages = [
  "/",
  "/requests/rsp_1",
  "/requests/rsp_1?for=vendor.org_1",
  "/assessments/asm_1/report?for=buyer.org_1",
  "/requests/rsp_1/sections/data#ai-policy",
  "/compare?assessments=asm_1,asm_2&weights=A.2.2:0.5",
  "/invitations/asm_1",
  "/requests/rsp_1/sections/data#iso:a-2",
];

describe("a path to go to after a sign-in", () => {
  it.each(pages)("may be %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    ["another site", "https://evil.example/"],
    ["another site without a scheme", "//evil.example/"],
    ["one behind three slashes", "///evil.example"],
    ["one behind a backslash", "/\\evil.example"],
    ["one behind two backslashes", "\\\\evil.example"],
    ["one behind a tab, which browsers take out", "/\t/evil.example"],
    ["one behind a line break, which browsers take out", "/\n/evil.example"],
    ["one behind a carriage return", "\r//evil.example"],
    ["one behind a blank", " //evil.example"],
    ["one after dots", "/.//evil.example"],
    ["one after two dots", "/requests/..//evil.example"],
    ["steps upwards", "/requests/../../x"],
    ["escaped steps upwards", "/requests/%2e%2E/x"],
    ["a name and a password", "https://portal.example@evil.example"],
    ["a bare host", "evil.example"],
    ["a script", "javascript:alert(1)"],
    ["data", "data:text/html,x"],
    ["a scheme without slashes", "https:evil.example"],
    ["nothing", ""],
    ["a null byte", "/requests\u0000//evil.example"],
    ["a letter that looks like a slash", "/\u2215evil.example"],
    ["a line break at the end", "/requests\n"],
    ["a header", "/requests\r\nSet-Cookie: sid=1"],
    ["a quote and a tag", '/requests"><script>'],
    ["the page to sign in, which would go in circles", "/sign-in?to=/requests"],
    ["a sign-in link", "/l#token"],
    ["the API", "/api/session"],
    ["the API itself", "/api"],
    ["an endless path", `/${"a".repeat(600)}`],
  ])("is not %s", (_, path) => {
    expect(ownPath(path)).toBeUndefined();
  });

  it("never leads away from the portal, whatever is tried", () => {
    const nasty = fc.constantFrom(
      "/",
      "\\",
      "//",
      ":",
      "@",
      "?",
      "#",
      ".",
      "..",
      "%2f",
      "%5c",
      "\t",
      "\n",
      "\r",
      " ",
      "\u0000",
    );
    const parts = fc.array(
      fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 4 }), fc.constantFrom("evil.example", "https:")),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(parts, fc.constantFrom("", "/"), (pieces, start) => {
        const path = ownPath(start + pieces.join(""));
        if (path === undefined) return;
        const there = new URL(path, `${origin}/requests/rsp_1`);
        expect(there.origin).toBe(origin);
        expect(there.href).toBe(`${origin}${path}`);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the way through a sign-in mail", () => {
  it.each(pages)("leads to %s, by the link as by asking again", (to) => {
    expect(readLanding(landingFragment({ token: "tok-en_1", to }))).toEqual({
      token: "tok-en_1",
      to: to === "/" ? undefined : to,
    });
    const again = new URL(signInPage(to), origin);
    expect([again.pathname, again.searchParams.get("to") ?? "/"]).toEqual(["/sign-in", to]);
  });

  it.each(["//evil.example", "https://evil.example", "%2F%2Fevil.example", "/\\evil.example", "%", "/api/session"])(
    "leaves out what somebody else wrote into the link: %s",
    (to) => {
      expect(readLanding(`token&to=${to}`)).toEqual({ token: "token", to: undefined });
    },
  );
});

describe("the side an address carries", () => {
  const side = fc.record({
    facet: fc.constantFrom("buyer" as const, "vendor" as const),
    orgId: fc.stringMatching(/^org_[a-z0-9_]{1,20}$/),
  });

  it("is read back from every address it was put into, in place of the one before", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), side, side, (path, first, second) => {
        const address = withSide(withSide(path, first), second);
        expect(sideIn(address)).toEqual(second);
        expect(address.match(/for=/g)).toHaveLength(1);
        expect(ownPath(address)).toBe(address);
      }),
    );
  });

  it.each(["/requests/rsp_1", "/requests?for=owner.org_1", "/requests?for=vendor.", "/requests?before=vendor.org_1"])(
    "is none in %s",
    (path) => {
      expect(sideIn(path)).toBeUndefined();
    },
  );
});
