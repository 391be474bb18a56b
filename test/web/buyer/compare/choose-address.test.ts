import { expect, it } from "vitest";
import { choosePage, chosenIn, withChosen } from "#web/features/buyer/compare/choose/choose-address.ts";

it("the address of a choice keeps what is ticked beside what is looked for", () => {
  const written = withChosen("?search=meridian&after=x", ["a", "b"]);
  expect(chosenIn(written)).toEqual(["a", "b"]);
  expect(new URLSearchParams(written).get("search")).toBe("meridian");
  expect(withChosen(written, [])).toBe("?search=meridian&after=x");
  expect(choosePage(["a"])).toBe("/compare?chosen=a");
  expect(choosePage([])).toBe("/compare");
});
