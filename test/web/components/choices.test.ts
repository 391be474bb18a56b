import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterTicking, choiceId } from "#web/components/choices.ts";

const choices = [
  { value: "content", label: "Customer content" },
  { value: "public", label: "Public data" },
  { value: "licensed", label: "Licensed data" },
  { value: "none", label: "None of these", exclusive: true },
];

describe("ticking one of several", () => {
  it("adds it in the order on the page, not of ticking", () => {
    expect(afterTicking({ choices, chosen: ["licensed"], value: "content" })).toEqual(["content", "licensed"]);
  });

  it("takes it away when it was ticked", () => {
    expect(afterTicking({ choices, chosen: ["content", "licensed"], value: "content" })).toEqual(["licensed"]);
  });

  it("unticks all others for 'none of these', and 'none of these' for any other", () => {
    expect(afterTicking({ choices, chosen: ["content", "public"], value: "none" })).toEqual(["none"]);
    expect(afterTicking({ choices, chosen: ["none"], value: "public" })).toEqual(["public"]);
  });

  it("never leaves 'none of these' beside another, whatever was pressed", () => {
    const presses = fc.array(fc.constantFrom("content", "public", "licensed", "none"), { maxLength: 12 });
    fc.assert(
      fc.property(presses, (values) => {
        const chosen = values.reduce<readonly string[]>(
          (sofar, value) => afterTicking({ choices, chosen: sofar, value }),
          [],
        );
        expect(chosen.includes("none") && chosen.length > 1).toBe(false);
      }),
    );
  });
});

it("the first choice has the id of its group, so that an error link leads to it", () => {
  expect([0, 1, 2].map((index) => choiceId("policy", index))).toEqual(["policy", "policy-2", "policy-3"]);
});
