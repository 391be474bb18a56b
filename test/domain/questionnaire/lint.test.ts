import { describe, expect, it } from "vitest";
import { controlIds } from "#domain/catalogue/controls.ts";
import type { Condition, Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { canPublish, lintQuestionnaire } from "#domain/questionnaire/lint.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import { aQuestion, aQuestionnaire, goodFile } from "./sample.ts";

const options = [
  { value: "all", label: "All", score: 1 },
  { value: "none", label: "None", score: 0 },
];
const policy = aQuestion({ id: "policy", type: "yesNo" });
const choice = aQuestion({ id: "choice", type: "multiple", options });

const brokenRules = (questionnaire: Questionnaire): string[] =>
  lintQuestionnaire(questionnaire)
    .filter(({ severity, rule }) => severity !== "info" && rule !== "estimated-minutes")
    .map(({ rule, path }) => `${rule} ${path}`);
const rulesBrokenBy = (...questions: Question[]): string[] => brokenRules(aQuestionnaire(questions));

describe("a good questionnaire", () => {
  it("gets no error or warning, and is told which controls nobody asks about", () => {
    const helped = goodFile.replaceAll(/(text: .*\?)$/gm, "$1\n        help: One sentence is enough.");
    const loaded = loadQuestionnaire(helped);
    const remarks = loaded.ok ? lintQuestionnaire(loaded.questionnaire) : [];
    expect(remarks.map(({ severity, rule }) => [severity, rule])).toEqual([["info", "controls-assessed"]]);
    expect(remarks[0]?.text).toContain(`36 of ${controlIds.length} controls`);
    expect(canPublish(remarks)).toBe(true);
  });
});

describe("publishing is held up by", () => {
  it.each<[string, Question[], string]>([
    ["an id used twice", [policy, policy], "unique-ids /sections/0/questions/1/id"],
    ...[
      [{ question: "policy", atMost: "6" }, ""],
      [{ question: "words", atMost: 5 }, ""],
      [{ question: "count", atLeast: "5" }, ""],
      [{ question: "day", atLeast: "soon" }, ""],
      [{ not: { question: "policy", answered: true } }, "/not"],
      [{ all: [{ not: { any: [{ question: "count", answered: true }] } }] }, "/all/0/not/any/0"],
    ].map(([showIf, at]): [string, Question[], string] => [
      `a condition that nothing can make true: ${JSON.stringify(showIf)}`,
      [
        policy,
        aQuestion({ id: "words", type: "text" }),
        aQuestion({ id: "count", type: "number" }),
        aQuestion({ id: "day", type: "date" }),
        aQuestion({ id: "last", type: "yesNo", showIf: showIf as Condition }),
      ],
      `condition-fits /sections/0/questions/4/showIf${at}`,
    ]),
    [
      "a question that replaces one still asked",
      [policy, { ...choice, replaces: ["policy"] }],
      "retired-ids /sections/0/questions/1/replaces",
    ],
    [
      "a condition on a later question",
      [{ ...policy, showIf: { not: { question: "choice", answered: true } } }, choice],
      "earlier-only /sections/0/questions/0/showIf/not/question",
    ],
    [
      "a condition on a question that does not exist",
      [{ ...policy, showIf: { any: [{ question: "gone", answered: true }] } }],
      "earlier-only /sections/0/questions/0/showIf/any/0/question",
    ],
    [
      "a condition on an answer nobody can give",
      [choice, { ...policy, showIf: { question: "choice", includes: "some" } }],
      "condition-values /sections/0/questions/1/showIf",
    ],
    [
      "a condition on a field AI systems do not have",
      [{ ...policy, showIf: { system: "colour", is: "red" } }],
      "condition-fits /sections/0/questions/0/showIf/system",
    ],
    [
      "a finding for an answer nobody can give",
      [{ ...choice, findings: [{ when: ["yes"], severity: "low", title: "Odd" }] }],
      "answer-values /sections/0/questions/0/findings/0/when",
    ],
    [
      "an explanation for an answer nobody can give",
      [aQuestion({ type: "yesNo", answers: ["yes", "no"], explainFor: ["partial"] })],
      "answer-values /sections/0/questions/0/explainFor",
    ],
    [
      "an answer set that does not exist",
      [aQuestion({ type: "single", answerSet: "x" })],
      "options-exist /sections/0/questions/0",
    ],
    ["a choice without options", [aQuestion({ type: "single" })], "options-exist /sections/0/questions/0"],
    ["a good answer on a list", [{ ...choice, goodAnswer: "no" }], "fits-type /sections/0/questions/0/goodAnswer"],
    [
      "a control of another standard",
      [{ ...policy, controls: { iso42001: ["A.5.1"] } }],
      "controls-exist /sections/0/questions/0/controls/iso42001/0",
    ],
    [
      "a certificate standing in for a question without controls",
      [{ ...policy, coveredBy: "certificate" }],
      "covered-has-controls /sections/0/questions/0/coveredBy",
    ],
    [
      "a must-have that cannot count",
      [{ ...policy, mustHave: true }],
      "must-have-counts /sections/0/questions/0/mustHave",
    ],
    ["HTML in a text", [{ ...policy, help: "<b>Now</b>" }], "plain-text /sections/0/questions/0/help"],
    [
      "limits nothing can meet",
      [aQuestion({ type: "number", min: 3, max: 2 })],
      "limits-agree /sections/0/questions/0/min",
    ],
  ])("%s", (_what, questions, broken) => {
    expect(rulesBrokenBy(...questions)).toContain(broken);
    expect(canPublish(lintQuestionnaire(aQuestionnaire(questions)))).toBe(false);
  });

  it("an id that was retired", () => {
    expect(brokenRules(aQuestionnaire([policy], { retiredIds: ["policy"] }))).toEqual([
      "retired-ids /sections/0/questions/0/id",
    ]);
  });

  it("a section shown by one of its own questions", () => {
    const section = { id: "one", title: "One", showIf: { question: "policy", is: "yes" }, questions: [policy] };
    expect(brokenRules(aQuestionnaire([], { sections: [section] }))).toEqual([
      "earlier-only /sections/0/showIf/question",
    ]);
  });
});

describe("a person is warned", () => {
  it("when one question asks two", () => {
    expect(rulesBrokenBy({ ...policy, text: "Is there a policy? Is it public?" })).toEqual([
      "asks-one-thing /sections/0/questions/0/text",
    ]);
  });

  it("when the minutes are missing or far off", () => {
    const minutesRemarks = (estimatedMinutes: number | undefined) =>
      lintQuestionnaire({ ...aQuestionnaire([policy]), estimatedMinutes }).filter(
        ({ rule }) => rule === "estimated-minutes",
      );
    expect(minutesRemarks(undefined)).toHaveLength(1);
    expect(minutesRemarks(600)).toHaveLength(1);
    expect(minutesRemarks(1)).toHaveLength(0);
  });

  it("when a list of answers is compared as a whole", () => {
    expect(rulesBrokenBy(choice, { ...policy, showIf: { question: "choice", is: "all" } })).toEqual([
      "condition-fits /sections/0/questions/1/showIf",
    ]);
  });
});
