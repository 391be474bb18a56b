import { describe, expect, it } from "vitest";
import type { DecisionRecord } from "#domain/decision/decision.ts";
import { decisionBlocks } from "#domain/report/decision-blocks.ts";
import { score } from "#domain/scoring/score.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";
import { wordsOf } from "#test/support/report-words.ts";

const record: DecisionRecord = {
  record: 1,
  buyer: "Harbour",
  vendor: { name: "Lumen", legalName: "Lumen Ltd" },
  product: "Lumen Triage",
  outcome: "approve-with-conditions",
  reason: "Small gaps.\nAll dated.",
  conditions: [{ text: "Hand in the test report", dueOn: "2027-03-31" }],
  decidedBy: "Ines",
  confirmedBy: "Priya",
  decidedAt: Date.UTC(2026, 10, 24),
  submittedSha256: "a".repeat(64),
  dossierSha256: "b".repeat(64),
  round: 2,
  questionnaire: { id: "core", version: 2, sha256: "c".repeat(64) },
  policyVersion: 3,
  openFindings: [{ title: "No limits for releases", severity: "high" }],
  summary: score(workedExample),
};
const words = (of: DecisionRecord): string => wordsOf(decisionBlocks(of));

describe("a decision for the file", () => {
  it("says what was decided, by whom, why, under which conditions and on what", () => {
    const text = words(record);
    for (const part of [
      "Approved with conditions: Lumen Triage",
      "Decided by Ines, confirmed by Priya.",
      "All dated.",
      "Hand in the test report (until 31 March 2027)",
      "High: No limits for releases",
      record.dossierSha256,
      "Policy version 3",
    ])
      expect(text).toContain(part);
  });

  it("says so when nothing was open, and when no second person was asked", () => {
    const text = words({ ...record, openFindings: [], confirmedBy: null, conditions: [] });
    expect(text).toContain("None.");
    expect(text).toContain("Decided by Ines.");
    expect(text).not.toContain("Conditions");
  });
});
