import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainNumberIn, whyNoNumber } from "#domain/questionnaire/question-types/quantity.ts";
import { runs } from "#test/support/runs.ts";

describe("a number that somebody types, on the page and in a cell alike", () => {
  it.each([
    ["3.5", 3.5],
    ["3,5", 3.5],
    [" 12 ", 12],
    ["-4", -4],
    ["0,125", 0.125],
    ["1.234", 1.234],
    ["1 234", 1234],
    ["1\u00a0234,5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["1’234.50", 1234.5],
  ])("%j means %d", (text, number) => expect(plainNumberIn(text)).toBe(number));

  it.each(["", "abc", "3 apples", "1,2,3", "1.2.3", "12,34,567", "0x10", "e3", "Infinity", "--1", "1 23"])(
    "%j is no number",
    (text) => expect(plainNumberIn(text)).toBeUndefined(),
  );

  it("is asked about when it could be two", () => {
    expect(plainNumberIn("1,234")).toBeUndefined();
    expect(whyNoNumber("1,234")).toBe("“1,234” can mean 1234 or 1.234. Write 1234 or 1.234.");
  });

  it("is the number that was meant, however many digits, with a point or with a comma, but for the unclear ones", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((one) => one + 0),
        (meant) => {
          const text = String(meant);
          expect(plainNumberIn(text)).toBe(meant);
          const withComma = text.replace(".", ",");
          expect([meant, undefined]).toContain(plainNumberIn(withComma));
          if (plainNumberIn(withComma) === undefined) expect(whyNoNumber(withComma)).toContain("can mean");
        },
      ),
      runs(500),
    );
  });
});
