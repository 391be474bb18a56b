import { describe, expect, it } from "vitest";
import { explainControl } from "#domain/scoring/explain.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { arithmeticInWords, controlHeadline } from "#web/features/buyer/review/control-words.ts";
import { evidenceOf } from "#web/features/buyer/review/evidence-of.ts";
import { ageInWords } from "#web/features/buyer/review/evidence-words.ts";

const sums = (dossier: typeof workedExample, control: string) =>
  explainControl(runScoring(dossier), control).map(arithmeticInWords);

describe("the reasons behind a control", () => {
  it("show the sum with the share of doubt that a certificate closes", () => {
    const certificate = soundCertificate({ scope: [{ system: "s1", reviewed: "partial" }] });
    expect(sums(smallDossier({ certificates: [certificate] }), "A.2.2")).toEqual([
      "100% in place × (40% + 60% doubt × 50% of 50% credit) believed = 55% assured. It carries 100% of the control.",
    ]);
    const questionnaire = questionnaireOf(yesNo("policy", "A.2.2", { coveredBy: "certificate" }));
    expect(sums(smallDossier({ certificates: [certificate], questionnaire }), "A.2.2")).toEqual([
      "100% in place × (40% + 60% doubt × 50% credit) believed = 70% assured. It carries 100% of the control.",
    ]);
    expect(sums(smallDossier(), "A.2.2")).toEqual([
      "100% in place × 40% believed = 40% assured. It carries 100% of the control.",
    ]);
  });

  it("say that an open question carries weight and brings nothing", () => {
    expect(sums(smallDossier({ answers: {} }), "A.2.2")).toEqual([
      "It carries 100% of the control and brings nothing while it is open.",
    ]);
  });

  it("keep unknown, not asked and not assessed apart in the headline", () => {
    const { controls } = runScoring(smallDossier({ answers: {} })).result;
    expect(controlHeadline(controls["A.2.2"])).toContain("100% possible, 0% answered");
    expect(controlHeadline(controls["A.2.3"])).toBe("No question assesses it");
    expect(controlHeadline({ status: "not_applicable" })).toBe("Accepted as not applicable");
  });

  it("add up: the points of the controls are the overall score", () => {
    const { controls, overall } = runScoring(workedExample).result;
    const points = Object.values(controls).map((one) =>
      Number(/Adds ([\d.]+) points/.exec(controlHeadline(one))?.[1] ?? 0),
    );
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo((overall?.assured ?? 0) * 100, 0);
  });
});

describe("the age of evidence", () => {
  const rules = { asOf: "2026-11-23", maxAgeMonths: 12 };
  it.each([
    ["2026-11-01", "dated 1 November 2026, less than a month old"],
    ["2025-11-23", "dated 23 November 2025, 12 months old"],
    ["2025-11-22", "dated 22 November 2025, 12 months old: counts one step less"],
    ["2026-11-24", "dated 24 November 2026, which is still to come: proves nothing yet"],
  ])("of a file dated %s is said with what it costs", (dated, words) => {
    expect(ageInWords({ dated }, rules)).toBe(words);
  });

  it("is a doubt of its own when there is no date", () => {
    expect(ageInWords({}, rules)).toBe("undated: counts one step less");
  });
});

describe("the files of an answer", () => {
  it("are those attached and those that are the answer, each once", () => {
    const answer = { value: ["file-1", "file-2"], evidence: ["file-1"] };
    expect(evidenceOf({ type: "evidence" }, answer)).toEqual(["file-1", "file-2"]);
    expect(evidenceOf({ type: "multiple" }, answer)).toEqual(["file-1"]);
  });
});
