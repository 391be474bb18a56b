import { describe, expect, it } from "vitest";
import { isLookedAt, lookedAt } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { checkedWords, modelWords } from "#domain/words/checked.ts";
import { ratingBadge } from "#domain/words/rating.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";

describe("the badge of a rating", () => {
  it.each(["low", "moderate"] as const)(
    "of %s risk looks good only when it is firm and somebody has looked",
    (rating) => {
      const badge = (conclusive: boolean, looked: boolean) => ratingBadge({ rating, conclusive, isLookedAt: looked });
      expect(badge(true, true).doubt).toBeUndefined();
      expect(badge(true, true).tone).not.toBe("neutral");
      expect(badge(true, false)).toMatchObject({ tone: "neutral", doubt: "nobody has looked at it" });
      expect(badge(false, true)).toMatchObject({ tone: "neutral", doubt: "not conclusive" });
    },
  );

  it.each(["high", "critical"] as const)("of %s risk warns, whoever has looked", (rating) => {
    const tones = [true, false].map((looked) => ratingBadge({ rating, conclusive: true, isLookedAt: looked }).tone);
    expect(new Set(tones).size).toBe(1);
  });
});

describe("how much was looked at", () => {
  const given = { value: "yes", evidence: ["e1"] };
  const dossier = smallDossier({
    questionnaire: questionnaireOf(
      yesNo("agreed", "A.2.2"),
      yesNo("shown", "A.2.3"),
      yesNo("unseen", "A.2.4"),
      yesNo("blank", "A.3.2"),
    ),
    answers: { agreed: { value: "yes" }, shown: given, unseen: given },
    evidence: [{ id: "e1", kind: "record", dated: "2026-11-01" }],
    reviews: { agreed: { confirmed: true }, shown: { evidence: { e1: false } } },
  });

  it("counts answers, never items: one that is agreed with, and one whose evidence was judged for it", () => {
    expect(lookedAt(runScoring(dossier))).toEqual({ answers: 2, of: 3 });
  });

  const blank = smallDossier({ systems: [{ id: "s1", name: "A", origin: "built", use: "u1" }] });
  const certificate = { id: "c", standard: "ISO/IEC 42001:2023", status: "active" } as const;

  it("is nothing before a reviewer has said anything, whatever the vendor handed in", () => {
    const handedIn = { ...blank, certificates: [{ ...certificate, verification: "document" as const }] };
    expect([blank, handedIn].map((one) => isLookedAt(runScoring(one)))).toEqual([false, false]);
  });

  it.each<[string, Partial<typeof blank>]>([
    ["an answer", { reviews: { policy: { confirmed: true } } }],
    ["a system", { systems: smallDossier().systems }],
    ["an item", { evidence: [{ id: "e", kind: "record", accepted: false }] }],
    ["a certificate", { certificates: [{ ...certificate, verification: "failed" }] }],
    ["a scope", { certificates: [{ ...certificate, scope: [{ system: "s1", reviewed: "out" }] }] }],
  ])("is something as soon as a word on %s stands", (_, judged) => {
    expect(isLookedAt(runScoring({ ...blank, ...judged }))).toBe(true);
  });

  it("is said beside what would be left on the vendor's word alone", () => {
    expect(checkedWords({ checked: 0.4 }, { answers: 0, of: 50 })).toBe(
      "If what nobody has checked counted as the vendor's word only: 40%. Looked at: 0 of 50 answers.",
    );
  });

  it("says of an earlier scoring model that nobody can work it out here any more", () => {
    expect([modelWords("2"), modelWords("1")]).toEqual(["2", "1, which this version does not work out any more"]);
  });
});
