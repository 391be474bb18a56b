import { describe, expect, it } from "vitest";
import { certificateDoubts, type EnteredCertificate } from "#domain/certificate/certificate-doubts.ts";

const sound: EnteredCertificate = {
  standard: "BS EN ISO/IEC 42001:2023",
  status: "active",
  number: "C-1",
  decided: "2026-03-01",
  issued: "2026-03-14",
  expires: "2029-02-28",
  accreditedSince: "2025-07-01",
  scopeStatement: "The AIMS for the provision of Assist.",
  soaDate: "2026-02-02",
  surveillance: [{ heldOn: "2026-10-01" }],
};
const doubted = (changes: Partial<EnteredCertificate>): string[] =>
  certificateDoubts({ ...sound, ...changes }, "2026-11-24").map(({ field }) => field);

describe("a certificate that was entered", () => {
  it("as sound ones are printed, with its national prefix, raises nothing", () => {
    expect(doubted({})).toEqual([]);
  });

  it.each<[string, Partial<EnteredCertificate>, string[]]>([
    ["expires before it was issued", { expires: "2025-02-28" }, ["expires", "status"]],
    ["runs for ten years", { expires: "2036-02-28" }, ["expires"]],
    ["was decided after it was issued", { decided: "2026-04-01" }, ["decided"]],
    [
      "is issued in the future",
      { decided: "2027-01-01", issued: "2027-01-02", expires: "2029-12-31", surveillance: [] },
      ["issued"],
    ],
    ["has no expiry date", { expires: "" }, ["expires"]],
    [
      "is active and over",
      { decided: "2023-01-01", issued: "2023-01-02", expires: "2026-01-01", accreditedSince: "" },
      ["status"],
    ],
    ["is of a draft edition", { standard: "ISO/IEC FDIS 42001:2023" }, ["standard"]],
    ["is for another standard", { standard: "ISO/IEC 27001:2022" }, ["standard"]],
    ["was issued before the body was accredited", { accreditedSince: "2026-09-01" }, ["accreditedSince"]],
    ["has no number and no reason", { number: "" }, ["number"]],
    ["says nothing of its scope", { scopeStatement: "" }, ["scopeStatement"]],
    ["was audited before it existed", { surveillance: [{ heldOn: "2025-01-01" }] }, ["surveillance"]],
    ["has a statement of applicability of tomorrow", { soaDate: "2026-11-25" }, ["soaDate"]],
  ])("that %s is pointed out at its field", (_, changes, fields) => expect(doubted(changes)).toEqual(fields));

  it("that is still in progress needs neither number, dates nor scope", () => {
    expect(
      doubted({
        status: "in_progress",
        number: "",
        decided: "",
        issued: "",
        expires: "",
        scopeStatement: "",
        surveillance: [],
      }),
    ).toEqual([]);
  });

  it("without a number for a reason that is given raises nothing", () => {
    expect(doubted({ number: "", numberReason: "Given under NDA" })).toEqual([]);
  });
});
