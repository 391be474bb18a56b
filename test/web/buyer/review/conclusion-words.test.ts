import { describe, expect, it } from "vitest";
import { type Concluded, conclusionInWords } from "#web/features/buyer/review/conclusion-words.ts";

const factors = { data: 3, consequence: 0, autonomy: 1, regulation: 2, reach: 3 } as const;
const cases: readonly (readonly [Concluded, string])[] = [
  [{ kind: "answer", body: { level: 0.25, strength: "operating" } }, "25% in place; shown at work"],
  [{ kind: "answer", body: { notApplicableAccepted: false } }, "“does not apply” was refused"],
  [{ kind: "evidence", body: { accepted: false } }, "not sufficient"],
  [
    { kind: "certificate", body: { verification: "confirmed", holderConfirmed: true, checkedVia: "the register" } },
    "confirmed; the holder belongs to the vendor; checked via the register",
  ],
  [{ kind: "scope", body: { match: "partial" } }, "covered in part"],
  [{ kind: "answer", body: null }, "taken back, so what was worked out holds"],
];

describe("a conclusion in the history", () => {
  it.each(cases)("reads as a reviewer would say it: %j", (concluded, words) => {
    expect(conclusionInWords(concluded)).toBe(words);
  });

  it("names every risk factor of a system by its level", () => {
    const words = conclusionInWords({ kind: "system", body: { factors } });
    expect(words).toContain("data it sees: health, biometric or secret");
    expect(words.split("; ")).toHaveLength(5);
  });
});
