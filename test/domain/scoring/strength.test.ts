import { describe, expect, it } from "vitest";
import type { EvidenceItem, Review, Strength } from "#domain/dossier/dossier.ts";
import {
  isStale,
  judgementOn,
  type Offered,
  strengthAsOffered,
  strengthBelieved,
  strengthChecked,
  strongest,
} from "#domain/scoring/strength.ts";

const rules = { asOf: "2026-11-23", maxAgeMonths: 12 };
const item = (kind: EvidenceItem["kind"], more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: "e",
  kind,
  dated: "2026-06-01",
  ...more,
});
const accepted = (kind: EvidenceItem["kind"], more: Partial<EvidenceItem> = {}): Offered => ({
  item: item(kind, more),
  judgement: "accepted",
});
const unjudged = (kind: EvidenceItem["kind"], more: Partial<EvidenceItem> = {}): Offered => ({
  item: item(kind, more),
  judgement: "none",
});

describe("the strength of evidence", () => {
  it.each<[string, Offered, Strength]>([
    ["an accepted policy", accepted("document"), "documented"],
    ["an accepted record", accepted("record"), "operating"],
    ["an accepted report", accepted("report"), "verified"],
    ["a report nobody has accepted for this answer", unjudged("report"), "documented"],
    ["a report nobody has accepted, a year and a day old", unjudged("report", { dated: "2025-11-22" }), "asserted"],
    ["an accepted report without a date", { item: { id: "e", kind: "report" }, judgement: "accepted" }, "operating"],
    ["an old accepted policy", accepted("document", { dated: "2024-01-01" }), "asserted"],
    ["a rejected report", { item: item("report"), judgement: "rejected" }, "asserted"],
    ["a report dated tomorrow", accepted("report", { dated: "2026-11-24" }), "asserted"],
  ])("takes %s for what it shows", (_, offered, strength) => {
    expect(strengthBelieved(offered, rules)).toBe(strength);
  });

  it.each<[string, EvidenceItem, Review | undefined, Offered["judgement"]]>([
    ["accepted for this answer", item("report"), { evidence: { e: true } }, "accepted"],
    ["rejected for this answer", item("report"), { evidence: { e: false } }, "rejected"],
    [
      "rejected altogether, whatever is said here",
      item("report", { accepted: false }),
      { evidence: { e: true } },
      "rejected",
    ],
    ["accepted for another item", item("report"), { evidence: { f: true } }, "none"],
    ["without a review", item("report"), undefined, "none"],
  ])("is judged for one answer: %s", (_, evidence, review, judgement) => {
    expect(judgementOn(evidence, review)).toBe(judgement);
  });

  it("is still fresh on the day it reaches its greatest age, and the day is clamped to the end of the month", () => {
    expect(isStale(item("document", { dated: "2025-11-23" }), rules)).toBe(false);
    expect(isStale(item("document", { dated: "2025-11-22" }), rules)).toBe(true);
    expect(isStale(item("document", { dated: "2024-02-29" }), { asOf: "2025-02-28", maxAgeMonths: 12 })).toBe(false);
  });

  it("takes the strongest, and the vendor's word alone where there is none", () => {
    expect(strongest(["documented", "operating"])).toBe("operating");
    expect(strongest([])).toBe("asserted");
  });

  it("looks past the limit for unaccepted items when asked what is offered, and at nothing else when asked what is checked", () => {
    expect(strengthAsOffered(unjudged("record"), rules)).toBe("operating");
    expect(strengthChecked(unjudged("record"), rules)).toBe("asserted");
    expect(strengthChecked(accepted("record"), rules)).toBe("operating");
  });
});
