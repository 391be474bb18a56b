import { describe, expect, it } from "vitest";
import { type Concluded, conclusionInWords } from "#web/features/buyer/review/conclusion-words.ts";

const cases: readonly (readonly [Concluded, string])[] = [
  [{ kind: "answer", body: { level: 0.25, strength: "operating" } }, "25% in place; shown at work"],
  [{ kind: "answer", body: { notApplicableAccepted: false } }, "“does not apply” was refused"],
  [{ kind: "evidence", body: { accepted: false } }, "rejected for every answer"],
  [
    { kind: "certificate", body: { verification: "confirmed", holderConfirmed: true, checkedVia: "the register" } },
    "confirmed; the holder belongs to the vendor; checked via the register",
  ],
  [
    { kind: "certificate", body: { checkedOn: "2026-11-20", compared: ["accreditation", "soa"] } },
    "looked up on 20 November 2026; compared: who accredited the certification body and the Statement of Applicability",
  ],
  [{ kind: "scope", body: { match: "partial" } }, "covered in part"],
  [{ kind: "answer", body: { confirmed: true } }, "looked at: it stands as it is"],
  [{ kind: "proof", body: { accepted: true } }, "accepted for this answer"],
  [{ kind: "proof", body: { accepted: false } }, "not sufficient for this answer"],
  [{ kind: "system", body: { use: "u1" } }, "confirmed with the use it serves"],
  [{ kind: "system", body: { use: null } }, "confirmed, and it serves none of the uses"],
  [{ kind: "answer", body: null }, "taken back, so what was worked out holds"],
];

describe("a conclusion in the history", () => {
  it.each(cases)("reads as a reviewer would say it: %j", (concluded, words) => {
    expect(conclusionInWords(concluded)).toBe(words);
  });
});
