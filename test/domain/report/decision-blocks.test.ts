import { describe, expect, it } from "vitest";
import type { DecisionRecord } from "#domain/decision/decision.ts";
import { decisionBlocks } from "#domain/report/decision-blocks.ts";
import { decidedByWords } from "#domain/words/decided-by.ts";
import { record } from "#test/support/dossiers/decision-record.ts";
import { wordsOf } from "#test/support/report-words.ts";

const finding = {
  title: "No limits for releases",
  severity: "high",
  state: "open",
  owner: "",
  dueOn: null,
  reason: "",
  accepted: null,
  plan: null,
  isGone: false,
} as const;
const carried = { by: "Priya", until: "2027-02-28", stand: "agreed" } as const;
/** As decisions are kept since everything is told. */
const whole: DecisionRecord = {
  ...record,
  proposedAt: Date.UTC(2026, 10, 24, 9),
  decidedAt: Date.UTC(2026, 10, 24, 11, 30),
  confirmedWords: "Read it all",
  openFindings: [
    finding,
    {
      ...finding,
      title: "No log",
      accepted: { by: "Tom", until: "2027-01-31", stand: "waits", answer: null },
      reason: "A pilot",
    },
  ],
  acceptedFindings: [
    {
      ...finding,
      title: "The certificate does not cover it",
      state: "accepted",
      reason: "Ten users",
      accepted: { ...carried, answer: { agrees: true, word: "For the pilot", at: Date.UTC(2026, 10, 20) } },
    },
  ],
  closedFindings: [{ ...finding, title: "No owner", state: "resolved", reason: "Named by now" }],
  lookedOver: {
    answers: { of: 3, not: ["Bias tests", "Logs"] },
    files: { of: 2, not: ["a.pdf", "b.pdf"] },
    certificates: { of: 1, not: [] },
    systems: { of: 0, not: [] },
  },
};
const words = (of: DecisionRecord): string => wordsOf(decisionBlocks(of));

describe("a decision for the file", () => {
  it("says what was decided, by whom, why, under which conditions and on what", () => {
    const text = words(record);
    for (const part of [
      "Approved with conditions: Lumen Triage",
      "Decided by Ines, confirmed by Priya on 24 November 2026",
      "All dated.",
      "Hand in the test report (until 31 March 2027)",
      "No limits for releases | High",
      record.dossierSha256,
      "Policy version 3",
    ])
      expect(text).toContain(part);
  });

  it("tells who proposed and who confirmed it, when, and with which words; and of one person that they decided alone", () => {
    const text = words(whole);
    expect(text).toContain("Proposed by Ines on 24 November 2026 at 09:00 UTC.");
    expect(text).toContain("Confirmed by Priya on 24 November 2026 at 11:30 UTC: “Read it all”");
    expect(decidedByWords({ ...whole, confirmedBy: null })).toEqual([
      "Decided by Ines alone on 24 November 2026 at 11:30 UTC.",
    ]);
  });

  it("leaves no finding out: open, asked to be carried, carried until a day, settled", () => {
    const text = words(whole);
    for (const part of [
      "2 findings are open, 1 risk is accepted, 1 is settled.",
      "No limits for releases | High | Open | – | –",
      "No log | High | Open | Waits for Tom, who is asked to carry the risk until 31 January 2027. Until then it counts as open.\nA pilot",
      "The certificate does not cover it | High | Risk accepted | Priya carries the risk until 28 February 2027, and agreed on 20 November 2026: “For the pilot”.\nTen users",
      "No owner | High | Resolved | Named by now",
    ])
      expect(text).toContain(part);
  });

  it("tells what was looked at and names what was not", () => {
    const text = words(whole);
    expect(text).toContain("Answers: 1 of 3 looked at. Not looked at: Bias tests; Logs");
    expect(text).toContain("Files: Nobody looked at any of the 2");
    expect(text).toContain("Certificates: The one there is was looked at");
    expect(text).toContain("AI systems: There are none");
  });

  it("says so when nothing was found, and when the record is from before everything was kept", () => {
    const none = words({ ...whole, openFindings: [], acceptedFindings: [], closedFindings: [], conditions: [] });
    expect(none).toContain("No finding is open, no risk is accepted, none is settled.");
    expect(none).not.toContain("Conditions");
    expect(words(record)).toContain("Accepted risks and settled findings were not kept with decisions of that time.");
  });
});
