import { describe, expect, it } from "vitest";
import { checkRequest, progressOf, type RequestToCheck } from "#domain/assessment/check-request.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";

const system = { id: "sys_a", name: "A", origin: "built" };
const response = (questions: Question[], changes: Partial<RequestToCheck> = {}): RequestToCheck => ({
  questionnaire: { id: "q", version: 1, title: "Q", language: "en", sections: [{ id: "s", title: "S", questions }] },
  answers: {},
  systems: [system],
  certificates: [],
  today: "2026-06-01",
  ...changes,
});
const policy: Question = { id: "policy", type: "yesNo", text: "A policy?", required: true };
const link: Question = { id: "link", type: "url", text: "Where is it?" };

describe("what a response lacks", () => {
  it("stops without an AI system, and says so once", () => {
    const block: Question = { id: "ai", type: "aiSystems", text: "Which?", required: true, minRows: 1 };
    expect(checkRequest(response([block], { systems: [] }))).toEqual([
      { questionId: "ai", text: "Choose at least one AI system that is in the product.", level: "must-fix" },
    ]);
    expect(checkRequest(response([], { systems: [] }))[0]).toMatchObject({ questionId: null, level: "must-fix" });
    expect(checkRequest(response([block]))).toEqual([]);
  });

  it("stops at a required question left open, and only names one that is not required", () => {
    const levels = checkRequest(response([policy, link])).map(({ questionId, level }) => [questionId, level]);
    expect(levels).toEqual([
      ["policy", "must-fix"],
      ["link", "may-leave-open"],
    ]);
  });

  it("asks nothing about a hidden question", () => {
    const hidden: Question = { ...policy, id: "hidden", showIf: { question: "policy", is: "no" } };
    expect(checkRequest(response([policy, hidden], { answers: { policy: { value: "yes" } } }))).toEqual([]);
  });

  it("names a half-typed answer with the words beside its field", () => {
    const items = checkRequest(response([link], { answers: { link: { value: "https:/comp" } } }));
    expect(items).toEqual([{ questionId: "link", level: "may-leave-open", text: expect.stringContaining("https://") }]);
  });

  it("takes a half-typed answer to a required question for open", () => {
    const items = checkRequest(response([{ ...link, required: true }], { answers: { link: { value: "comp" } } }));
    expect(items.map(({ level }) => level)).toEqual(["must-fix"]);
  });

  it("names a missing explanation and missing evidence without stopping at them", () => {
    const question: Question = { ...policy, explainFor: ["no"], evidence: { requiredFor: ["yes"] } };
    const said = (value: string) => checkRequest(response([question], { answers: { policy: { value } } }));
    expect(said("no")).toEqual([
      { questionId: "policy", level: "may-leave-open", text: expect.stringContaining("Explain") },
    ]);
    expect(said("yes")).toEqual([
      { questionId: "policy", level: "may-leave-open", text: expect.stringContaining("evidence") },
    ]);
    expect(said("partial")).toEqual([]);
  });

  it("reopens a question that the certificate no longer answers", () => {
    const covered: Question = { ...policy, coveredBy: "certificate" };
    const answers = { policy: { byCertificate: true } };
    expect(checkRequest(response([covered], { answers, covered: ["policy"] }))).toEqual([]);
    expect(checkRequest(response([covered], { answers, covered: [] }))).toEqual([
      { questionId: "policy", level: "must-fix", text: expect.stringContaining("certificate") },
    ]);
  });

  it("leaves the declaration to the signature and texts to the reader", () => {
    const rest: Question[] = [
      { id: "d", type: "declaration", text: "True?", required: true },
      { id: "t", type: "statement", text: "Thanks." },
    ];
    expect(checkRequest(response(rest))).toEqual([]);
    expect(progressOf(response(rest))).toEqual({ questions: 0, answered: 0 });
  });

  it("counts shown questions that take an answer, and those that have one", () => {
    const hidden: Question = { ...link, id: "hidden", showIf: { question: "policy", is: "no" } };
    const block: Question = { id: "ai", type: "aiSystems", text: "Which?" };
    const answers = { policy: { value: "yes" }, hidden: { value: "x" } };
    expect(progressOf(response([block, policy, link, hidden], { answers }))).toEqual({ questions: 3, answered: 2 });
  });
});
