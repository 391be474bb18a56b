import { describe, expect, it } from "vitest";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { lintQuestionnaire } from "#domain/questionnaire/lint.ts";
import { aQuestion, aQuestionnaire } from "./sample.ts";

const rulesFor = (...questions: Question[]): string[] =>
  lintQuestionnaire(aQuestionnaire(questions)).map(({ rule, severity }) => `${severity} ${rule}`);
const asked = (text: string): string[] => rulesFor(aQuestion({ id: "q", type: "yesNo", text }));

describe("a yes/no question", () => {
  it.each([
    "Is there no system that is not tested?",
    "Do you never release untested models?",
    "Don't you lack a policy?",
  ])("that denies twice is pointed out: %s", (text) => expect(asked(text)).toContain("warning no-double-negative"));

  it.each([
    "Do you train no models on our data?",
    "Is the system monitored without a break?",
    "Are uses prohibited in writing?",
  ])("that denies once is left in peace: %s", (text) =>
    expect(asked(text)).not.toContain("warning no-double-negative"),
  );

  it.each([
    "Can you provide a copy of your AI policy?",
    "Do you have evidence of testing?",
    "Could you share the latest audit report?",
  ])("that asks for proof is sent to the evidence: %s", (text) =>
    expect(asked(text)).toContain("warning proof-is-shown"),
  );

  it.each(["Do you report incidents to customers?", "Is each document reviewed?"])(
    "about documents is no request for proof: %s",
    (text) => expect(asked(text)).not.toContain("warning proof-is-shown"),
  );
});

describe("a question that counts", () => {
  const counting = { id: "q", type: "yesNo" as const, controls: { iso42001: ["A.2.2"] } };
  it("without help is told to have some, without being held up", () => {
    expect(rulesFor(aQuestion(counting))).toContain("info help-is-there");
    expect(rulesFor(aQuestion({ ...counting, help: "One page is enough." }))).not.toContain("info help-is-there");
  });
});

describe("a condition", () => {
  const first = aQuestion({ id: "first", type: "yesNo" });
  it("that asks for two answers at once is never met, and says so", () => {
    const both = { all: [{ question: "first", is: "yes" }, { all: [{ question: "first", is: "no" }] }] };
    expect(rulesFor(first, aQuestion({ id: "q", type: "yesNo", showIf: both }))).toContain("warning reachable");
    const either = {
      any: [
        { question: "first", is: "yes" },
        { question: "first", is: "no" },
      ],
    };
    expect(rulesFor(first, aQuestion({ id: "q", type: "yesNo", showIf: either }))).not.toContain("warning reachable");
  });

  it("on a question that a certificate may answer would wait for ever, and says so", () => {
    const covered = aQuestion({ ...first, coveredBy: "certificate", controls: { iso42001: ["A.2.2"] } });
    const waiting = aQuestion({ id: "q", type: "yesNo", showIf: { question: "first", is: "yes" } });
    expect(rulesFor(covered, waiting)).toContain("warning waits-for-no-certificate");
    expect(rulesFor(first, waiting)).not.toContain("warning waits-for-no-certificate");
  });
});
