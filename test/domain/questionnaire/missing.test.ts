import { describe, expect, it } from "vitest";
import { lacksEvidence, missingFor } from "#domain/questionnaire/missing.ts";
import { aQuestion } from "./sample.ts";

const question = aQuestion({
  type: "yesNo",
  required: true,
  explainFor: ["partial", "na"],
  evidence: { requiredFor: ["yes", "partial"] },
});

describe("before submitting, a vendor is told that", () => {
  it("a required question is open, and an optional one is not", () => {
    expect(missingFor(question, {})).toEqual([]);
    expect(missingFor({ ...question, required: false }, {})).toEqual([]);
  });

  it("an explanation and evidence are missing for the answer given", () => {
    expect(missingFor(question, { value: "partial", explanation: " " })).toEqual([
      { kind: "explanation", label: "Partly" },
      { kind: "evidence", label: "Partly" },
    ]);
  });

  it("nothing is missing once they are there, or for an answer that needs neither", () => {
    expect(missingFor(question, { value: "partial", explanation: "Half.", evidence: ["ev_1"] })).toEqual([]);
    expect(missingFor(question, { value: "no" })).toEqual([]);
  });

  it("evidence is missing for one of several choices, in the words of a shared list", () => {
    const several = aQuestion({ type: "multiple", answerSet: "s", evidence: { requiredFor: ["b"] } });
    const questionnaire = { answerSets: { s: [{ value: "b", label: "No training" }] } };
    expect(missingFor(several, { value: ["a", "b"] }, { questionnaire })).toEqual([
      { kind: "evidence", label: "No training" },
    ]);
  });

  it("something else needs words", () => {
    const open = aQuestion({ type: "single", options: [{ value: "a", label: "A" }], otherOption: {} });
    expect(missingFor(open, { value: "other" })).toEqual([{ kind: "other" }]);
    expect(missingFor(open, { value: "other", otherText: "We are one person." })).toEqual([]);
  });

  it("nothing is missing where a certificate stands in, or where there is nothing to answer", () => {
    expect(missingFor(question, { byCertificate: true })).toEqual([]);
    expect(missingFor(aQuestion({ type: "statement" }), {})).toEqual([]);
  });
});

describe("an answer that calls for evidence", () => {
  it("lacks it until something is attached, unless a certificate answers", () => {
    expect(lacksEvidence(question, { value: "yes" })).toBe(true);
    expect(lacksEvidence(question, { value: "yes", evidence: ["ev_1"] })).toBe(false);
    expect(lacksEvidence(question, { value: "no" })).toBe(false);
    expect(lacksEvidence(question, { value: "yes", byCertificate: true })).toBe(false);
  });
});
