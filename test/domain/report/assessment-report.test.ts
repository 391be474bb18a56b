import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { findingsOf, type StoredFinding } from "#domain/findings/findings.ts";
import { assessmentReport, reportFooter } from "#domain/report/assessment/report.ts";
import type { ReportSource } from "#domain/report/assessment/source.ts";
import { lookedAt } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";
import { wordsOf } from "#test/support/report-words.ts";
import { reviewView } from "#test/web/buyer/review/sample-view.ts";

const source: ReportSource = {
  ...reviewView(),
  findings: findingsOf(workedExample, [], { asOf: workedExample.asOf, flags: [] }),
  buyerName: "Harbour",
  decision: null,
  since: null,
};
const words = (changes: Partial<ReportSource> = {}, withOpen = true): string =>
  wordsOf(assessmentReport({ ...source, ...changes }, { withOpen }));

describe("the report of an assessment", () => {
  it("opens with the verdict, the certificate and what is bought, in words that need no glossary", () => {
    const first = words().split("\n").slice(0, 12).join("\n");
    expect(first).toMatch(/^Lumen Triage: .* risk, not decided yet/);
    expect(first).toContain("assessed by Harbour");
    expect(first).toMatch(/There is a certificate|holds no ISO\/IEC 42001 certificate/);
    expect(first).toContain("In short");
  });

  it("says of every must-have whether it is met, those that are not first", () => {
    const sections = workedExample.questionnaire.sections.map((part) => ({
      ...part,
      questions: part.questions.map((question) => ({ ...question, mustHave: true })),
    }));
    const dossier = { ...workedExample, questionnaire: { ...workedExample.questionnaire, sections } };
    const view = reviewView([], dossier);
    const lines = words({ dossier, summary: view.summary })
      .split("\n")
      .filter((line) => /^(Met|Not met|Not answered)[,:]/.test(line));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.toSorted((a, b) => Number(a.startsWith("Met")) - Number(b.startsWith("Met")))).toEqual(lines);
  });

  it("carries the decision with its reason, its conditions and both names", () => {
    const decision = {
      outcome: "approve-with-conditions" as const,
      reason: "Small gaps, all dated",
      conditions: [{ text: "Hand in the test report", dueOn: "2027-03-31" }],
      decidedBy: "Ines",
      confirmedBy: "Priya",
      decidedAt: Date.UTC(2026, 10, 24),
      policyVersion: 3,
      dossierSha256: "cd".repeat(32),
      summary: source.summary,
    };
    const text = words({ decision });
    expect(text).toContain("Lumen Triage: approved with conditions");
    expect(text).toContain("Decided by Ines, confirmed by Priya on 24 November 2026");
    expect(text).toContain("Small gaps, all dated");
    expect(text).toContain("Hand in the test report (until 31 March 2027)");
    expect(text).toMatch(/Decided on: \d+% assured, residual risk \d+%, policy version 3/);
    expect(text).toContain("cdcdcdcd");
  });

  it("shows every answer with our conclusion, and leaves out what was left open only when told to", () => {
    const open = workedExample.questionnaire.sections
      .flatMap(({ questions }) => questions)
      .find(({ id, type }) => workedExample.answers[id] === undefined && type === "yesNo");
    expect(words()).toContain("Question | The vendor says | We conclude");
    expect(words()).not.toContain("[object Object]");
    if (open) {
      expect(words()).toContain(`${open.text} | Not answered`);
      expect(words({}, false)).not.toContain(`${open.text} | Not answered`);
    }
  });

  it("tells every finding, an accepted risk with who carries it and until when, and that there is none", () => {
    const stored = (id: string, body: object): StoredFinding => ({
      id,
      revision: 1,
      body: { ...blankFinding, title: id, reason: "A pilot", ...body },
      changedBy: "Ines",
      changedAt: 0,
    });
    const accepted = { by: "Priya", until: "2031-02-28", personId: "psn_priya", askedBy: "psn_ines" };
    const { asOf } = workedExample;
    const findings = findingsOf(
      workedExample,
      [
        stored("No log", { state: "accepted", accepted: { ...accepted, answer: { agrees: true, word: "", at: 0 } } }),
        stored("No test", { state: "accepted", accepted: { ...accepted, answer: null } }),
        stored("No owner", { state: "resolved" }),
      ],
      { asOf, flags: [] },
    );
    const text = words({ findings });
    expect(text).toMatch(/No log \| .* \| Risk accepted \| Priya carries the risk until 28 February 2031/);
    expect(text).toMatch(
      /No test \| .* \| Open \| Waits for Priya, who is asked to carry the risk until 28 February 2031/,
    );
    expect(text).toMatch(/No owner \| .* \| Resolved \| A pilot/);
    expect(words({ findings: [] })).toContain("No finding is open, no risk is accepted, none is settled.");
  });

  it("says of each answer whether anybody looked at it, and of everything how much was, beside whoever reviewed", () => {
    const [looked] = Object.keys(workedExample.answers).filter((id) => workedExample.reviews[id] === undefined);
    const review = {
      kind: "answer" as const,
      subject: looked ?? "",
      revision: 1,
      body: { confirmed: true },
      reason: "",
      reviewedBy: "Ines",
      reviewedAt: 0,
    };
    const { dossier, summary, reviews } = reviewView([review]);
    const text = words({ dossier, summary, reviews });
    const { answers, of } = lookedAt(runScoring(dossier));
    expect(answers).toBeLessThan(of);
    expect(text.match(/A reviewer (agreed|looked at it)\./g)).toHaveLength(answers);
    expect(text.match(/Nobody has looked at it\./g)).toHaveLength(of - answers);
    expect(text).toContain(`Answers: ${answers} of ${of} looked at. Not looked at: `);
    expect(text).toContain(`Reviewed by: Ines: ${answers} of ${of} answers looked at`);
  });

  it("says on every page what it was made from", () => {
    expect(reportFooter({ ...source, submission: { ...source.submission, sha256: "ab".repeat(32) } })).toBe(
      "Lumen Triage · small version 1 · dossier abababababababab",
    );
  });
});
