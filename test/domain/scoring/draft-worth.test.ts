import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlIds } from "#domain/catalogue/controls.ts";
import { draftWorth } from "#domain/scoring/draft-worth.ts";

const asOf = "2026-11-24";
const sound = {
  standard: "ISO/IEC 42001:2023",
  status: "active",
  holder: "Lumen Ltd",
  certificationBody: "Northgate",
  accreditationBody: "UKAS",
  issued: "2026-05-01",
  expires: "2029-04-30",
  roles: ["provider"],
  scope: [{ system: "sys", claimed: "in" }],
  soa: Object.fromEntries(controlIds.map((id) => [id, { included: true }])),
  files: ["file"],
} as const;
const worthOf = (changes: object, legalName: string | null = "Lumen Ltd") =>
  draftWorth({
    certificate: { ...structuredClone(sound), ...changes } as never,
    systems: [{ id: "sys" }],
    legalName,
    asOf,
  }).worth;

describe("what a certificate is worth while it is typed", () => {
  it("is the credit of a document nobody has confirmed, for a sound one with its file and a scope nobody has read", () => {
    expect(worthOf({})).toBeCloseTo(0.4 * 0.5, 9);
  });

  it.each([
    ["has no file", { files: [] }, 0.15 * 0.5],
    ["leaves the system out", { scope: [{ system: "sys", claimed: "out" }] }, 0],
    ["covers it in part", { scope: [{ system: "sys", claimed: "partial" }] }, 0.1],
    ["is suspended", { status: "suspended" }, 0],
    ["has lapsed", { expires: "2026-11-23" }, 0],
    ["has no Statement of Applicability", { soa: undefined }, 0.1],
    ["is accredited by nobody known", { accreditationBody: "Nobody" }, 0.05],
    ["is held by somebody else", { holder: "Other GmbH" }, 0],
  ])("falls as SCORING 4 says when it %s", (_, changes, worth) => {
    expect(worthOf(changes)).toBeCloseTo(worth, 9);
  });

  it("leaves the holder aside where no buyer is in sight", () => {
    expect(worthOf({ holder: "Other GmbH" }, null)).toBeCloseTo(0.4 * 0.5, 9);
  });

  it("never rises when the Statement of Applicability includes less", () => {
    fc.assert(
      fc.property(fc.subarray([...controlIds]), (left) => {
        const soa = Object.fromEntries(controlIds.map((id) => [id, { included: !left.includes(id) }]));
        expect(worthOf({ soa })).toBeLessThanOrEqual(worthOf({}) + 1e-12);
      }),
    );
  });
});
