import { describe, expect, it } from "vitest";
import { checkRequest, type RequestToCheck } from "#domain/assessment/check-request.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { missingWords } from "#domain/words/missing.ts";
import { plainWords } from "#domain/words/words.ts";

const system = { id: "sys_a", name: "A", origin: "built" };
const response = (questions: Question[], changes: Partial<RequestToCheck> = {}): RequestToCheck => ({
  questionnaire: { id: "q", version: 1, title: "Q", language: "en", sections: [{ id: "s", title: "S", questions }] },
  answers: {},
  systems: [system],
  certificates: [],
  today: "2026-06-01",
  covered: [],
  ...changes,
});
const said = (request: RequestToCheck) =>
  checkRequest(request).map((item) => ({
    questionId: item.questionId,
    level: item.level,
    text: plainWords(missingWords(item, request.questionnaire)),
  }));
const policy: Question = { id: "policy", type: "yesNo", text: "A policy?", required: true };
const link: Question = { id: "link", type: "url", text: "Where is it?" };

describe("what a response lacks", () => {
  it("stops without an AI system, and says so once", () => {
    const block: Question = { id: "ai", type: "aiSystems", text: "Which?", required: true, minRows: 1 };
    expect(said(response([block], { systems: [] }))).toEqual([
      { questionId: "ai", text: "Choose at least one AI system that is in the product.", level: "must-fix" },
    ]);
    expect(checkRequest(response([], { systems: [] }))[0]).toMatchObject({ questionId: null, level: "must-fix" });
    expect(checkRequest(response([block]))).toEqual([]);
  });

  it("stops at a required question left open, and only names one that is not required", () => {
    const levels = checkRequest(response([policy, link])).map(({ questionId, level }) => [questionId, level]);
    expect(levels).toEqual([
      ["policy", "must-fix"],
      ["link", "counts-as-open"],
    ]);
  });

  it("asks nothing about a hidden question", () => {
    const hidden: Question = { ...policy, id: "hidden", showIf: { question: "policy", is: "no" } };
    expect(checkRequest(response([policy, hidden], { answers: { policy: { value: "yes" } } }))).toEqual([]);
  });

  it("names a half-typed answer with the words beside its field", () => {
    const items = said(response([link], { answers: { link: { value: "https:/comp" } } }));
    expect(items).toEqual([{ questionId: "link", level: "counts-as-open", text: expect.stringContaining("https://") }]);
    expect(items[0]?.text).toMatch(/^“Where is it\?”: /);
  });

  it("takes a half-typed answer to a required question for open", () => {
    const items = checkRequest(response([{ ...link, required: true }], { answers: { link: { value: "comp" } } }));
    expect(items.map(({ level }) => level)).toEqual(["must-fix"]);
  });

  it("names the question that lacks an explanation or evidence, which counts as answered all the same", () => {
    const more: Partial<Question> = { short: "AI policy", explainFor: ["no"], evidence: { requiredFor: ["yes"] } };
    const question = { ...policy, ...more } as Question;
    const lacking = (value: string) => said(response([question], { answers: { policy: { value } } }));
    const level = "counts-as-answered";
    expect(lacking("no")).toEqual([{ questionId: "policy", level, text: "Explain your answer to “AI policy”: “No”." }]);
    expect(lacking("yes")).toEqual([
      { questionId: "policy", level, text: "Add evidence for “AI policy”: you answered “Yes”." },
    ]);
    expect(lacking("partial")).toEqual([]);
  });

  it("takes a question that is left to the certificate for open, unless the certificate answers it today", () => {
    const covered: Question = { ...policy, coveredBy: "certificate" };
    const answers = { policy: { byCertificate: true } };
    expect(checkRequest(response([covered], { answers, covered: ["policy"] }))).toEqual([]);
    expect(said(response([covered], { answers, covered: [] }))).toEqual([
      {
        questionId: "policy",
        level: "must-fix",
        text: "Your certificate does not answer “A policy?” today. Answer it yourself.",
      },
    ]);
  });

  it("leaves the declaration to the signature and texts to the reader", () => {
    const rest: Question[] = [
      { id: "d", type: "declaration", text: "True?", required: true },
      { id: "t", type: "statement", text: "Thanks." },
    ];
    expect(checkRequest(response(rest))).toEqual([]);
  });
});
