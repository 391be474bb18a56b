import type { DecisionRecord } from "#domain/decision/decision.ts";
import { score } from "#domain/scoring/score.ts";
import { workedExample } from "./examples.ts";

/** A decision as it was kept before everything was told of findings. */
export const record: DecisionRecord = {
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
