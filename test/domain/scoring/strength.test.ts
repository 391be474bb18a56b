import { describe, expect, it } from "vitest";
import type { EvidenceItem, Strength } from "#domain/dossier/dossier.ts";
import { isStale, strengthOf, strongest } from "#domain/scoring/strength.ts";

const rules = { asOf: "2026-11-23", maxAgeMonths: 12, view: "believed" } as const;
const item = (kind: EvidenceItem["kind"], more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: "e",
  kind,
  dated: "2026-06-01",
  ...more,
});

describe("the strength of evidence", () => {
  it.each<[string, EvidenceItem, Strength]>([
    ["an accepted policy", item("document", { accepted: true }), "documented"],
    ["an accepted record", item("record", { accepted: true }), "operating"],
    ["an accepted report", item("report", { accepted: true }), "verified"],
    ["a report nobody has accepted", item("report"), "documented"],
    ["a report nobody has accepted, a year and a day old", item("report", { dated: "2025-11-22" }), "asserted"],
    ["an accepted report without a date", { id: "e", kind: "report", accepted: true }, "operating"],
    ["an old accepted policy", item("document", { accepted: true, dated: "2024-01-01" }), "asserted"],
    ["a rejected report", item("report", { accepted: false }), "asserted"],
    ["a report dated tomorrow", item("report", { accepted: true, dated: "2026-11-24" }), "asserted"],
  ])("takes %s for what it shows", (_, evidence, strength) => {
    expect(strengthOf(evidence, rules)).toBe(strength);
  });

  it("is still fresh on the day it reaches its greatest age, and the day is clamped to the end of the month", () => {
    expect(isStale(item("document", { dated: "2025-11-23" }), rules)).toBe(false);
    expect(isStale(item("document", { dated: "2025-11-22" }), rules)).toBe(true);
    expect(isStale(item("document", { dated: "2024-02-29" }), { asOf: "2025-02-28", maxAgeMonths: 12 })).toBe(false);
  });

  it("takes the strongest item, and the vendor's word alone where there is none", () => {
    expect(strongest([item("document"), item("record", { accepted: true })], rules)).toBe("operating");
    expect(strongest([], rules)).toBe("asserted");
  });

  it("looks past the limit for unaccepted items when asked what is offered", () => {
    expect(strengthOf(item("record"), { ...rules, view: "offered" })).toBe("operating");
  });
});
