import { expect, it } from "vitest";
import { choosePage, chosenIn, comparedIn, withChosen } from "#web/features/buyer/compare/choose/choose-address.ts";

it("the address of a choice keeps what is ticked beside what is looked for", () => {
  const written = withChosen("?search=meridian&after=x", ["a", "b"]);
  expect(chosenIn(written)).toEqual(["a", "b"]);
  expect(new URLSearchParams(written).get("search")).toBe("meridian");
  expect(withChosen(written, [])).toBe("?search=meridian&after=x");
  expect(choosePage(["a"])).toBe("/compare?chosen=a");
  expect(choosePage([])).toBe("/compare");
});

it("an address that names a thousand to compare is read, and asks for no more than can be asked at once", () => {
  const ids = Array.from({ length: 1000 }, (_, at) => `asm_${at}`);
  expect(comparedIn(`?assessments=${ids.join(",")}`)).toEqual(ids.slice(0, 50));
  expect(comparedIn("?assessments=,asm_1,")).toEqual(["asm_1"]);
  expect(comparedIn("")).toEqual([]);
});
