import { describe, expect, it } from "vitest";
import { wayBack } from "#web/page/way-back.ts";

const at = (address: string) => new URL(address, "https://portal.example");

describe("where a sign-in leads", () => {
  it("is the page that was asked for, with its side and its place", () => {
    expect(wayBack(at("/requests/rsp_1/sections/data?for=vendor.org_1#ai-policy"))).toBe(
      "/requests/rsp_1/sections/data?for=vendor.org_1#ai-policy",
    );
  });

  it("is what the page to sign in was told", () => {
    expect(wayBack(at("/sign-in?to=/requests/rsp_1?for=vendor.org_1"))).toBe("/requests/rsp_1?for=vendor.org_1");
    expect(wayBack(at("/sign-in"))).toBe("/");
  });

  it.each([
    "//evil.example",
    "https://evil.example",
    "%2F%2Fevil.example",
    "%5C%5Cevil.example",
    "/%09/evil.example",
    "javascript:alert(1)",
    "/sign-in",
    "/api/session",
  ])("is the start page where the address says %s", (to) => {
    expect(wayBack(at(`/sign-in?to=${to}`))).toBe("/");
  });

  it("is never a page that ends in signing in", () => {
    expect(wayBack(at("/l#token"))).toBe("/");
  });
});
