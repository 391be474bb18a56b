import { describe, expect, it } from "vitest";
import {
  type EarlierAnswer,
  type EarlierRequest,
  earlierAnswers,
  sameAnswer,
} from "#domain/assessment/earlier-answers.ts";
import { type Questionnaire, questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";

const questionnaire = (id: string, questions: readonly object[]): Questionnaire =>
  questionnaireSchema.parse({
    id,
    version: 1,
    title: id,
    language: "en",
    sections: [{ id: "s", title: "S", questions }],
  });
const options = [
  { value: "a", label: "Often", score: 1 },
  { value: "b", label: "Seldom", score: 0 },
];
const policy = { id: "policy", type: "yesNo", text: "Is there an AI policy?", controls: { iso42001: ["A.2.2"] } };
const often = {
  id: "often",
  type: "single",
  text: "How often is it reviewed?",
  options,
  controls: { iso42001: ["A.2.4"] },
};
const tell = { id: "tell", type: "longText", text: "Tell us about tests", controls: { iso42001: ["A.6.2.4"] } };

const saved = (answer: object, day = "2026-06-01") => ({ answer, savedAt: Date.parse(day), savedBy: "Petra" });
const handedIn = (of: Questionnaire, answers: EarlierRequest["answers"]): EarlierRequest => ({
  buyerName: "Harbour Vale",
  product: "Assist",
  isLast: false,
  questionnaire: of,
  answers,
});
const proposed = (today: Questionnaire, ...earlier: EarlierRequest[]) =>
  earlierAnswers({ questionnaire: today, asOf: "2026-11-24" }, earlier);

describe("the answer that may be copied without a second look", () => {
  const one = (changes: Partial<EarlierAnswer>): EarlierAnswer => ({
    basis: "same-question",
    asked: "",
    said: "Yes",
    buyerName: "",
    product: "",
    isLast: false,
    savedAt: 0,
    savedBy: "",
    isStale: false,
    answer: { value: "yes" },
    ...changes,
  });
  const [fresh, stale, last] = [one({ said: "fresh" }), one({ said: "stale", isStale: true }), one({ isLast: true })];

  it("is the first that is not old, or an old one that says so, and never one to another question or without a value", () => {
    const copied = (...all: EarlierAnswer[]) => sameAnswer(all, { isAfterDecision: false });
    expect(copied(stale, fresh)).toEqual({ same: fresh, isOld: false });
    expect(copied(stale)).toEqual({ same: stale, isOld: true });
    expect(copied(one({ basis: "reworded" }), one({ basis: "same-control" }), one({ answer: {} }))).toBeUndefined();
    expect(sameAnswer(undefined, { isAfterDecision: false })).toBeUndefined();
  });

  it("is after a decision the one that was decided on, however old, and nothing that another buyer was told", () => {
    const copied = (...all: EarlierAnswer[]) => sameAnswer(all, { isAfterDecision: true });
    expect(copied(fresh, last)).toEqual({ same: last, isOld: false });
    expect(copied(one({ isLast: true, isStale: true }))).toMatchObject({ isOld: false });
    expect(copied(fresh, stale)).toBeUndefined();
  });
});

describe("earlier answers", () => {
  it("are first those that were decided on last time, however new others of the same question are", () => {
    const of = questionnaire("core", [policy]);
    const last = { ...handedIn(of, { policy: saved({ value: "no" }, "2025-01-01") }), isLast: true };
    const other = handedIn(of, { policy: saved({ value: "yes" }) });
    expect(proposed(of, other, last).policy?.map(({ isLast, said }) => [isLast, said])).toEqual([
      [true, "No"],
      [false, "Yes"],
    ]);
  });

  it("to the same question come whole, with who gave them, when, and for whom", () => {
    const answer = { value: "yes", explanation: "Since May", evidence: ["evd_1"] };
    const given = handedIn(questionnaire("core", [policy]), { policy: saved(answer) });
    expect(proposed(questionnaire("core", [policy]), given).policy).toEqual([
      {
        basis: "same-question",
        asked: "Is there an AI policy?",
        said: "Yes",
        buyerName: "Harbour Vale",
        product: "Assist",
        savedAt: Date.parse("2026-06-01"),
        savedBy: "Petra",
        isLast: false,
        isStale: false,
        answer,
      },
    ]);
  });

  it("are found by the same words in another buyer's questionnaire", () => {
    const given = handedIn(questionnaire("theirs", [{ ...policy, id: "q7", text: "Is there an AI policy ?" }]), {
      q7: saved({ value: "partial" }),
    });
    expect(proposed(questionnaire("core", [policy]), given).policy).toMatchObject([
      { basis: "same-words", answer: { value: "partial" } },
    ]);
  });

  it("on the same control bring their reasons and files, never a Yes to another question", () => {
    const other = { ...policy, id: "board", text: "Has the board approved it?" };
    const given = handedIn(questionnaire("theirs", [other]), {
      board: saved({ value: "yes", explanation: "Minutes of May", evidence: ["evd_1"] }),
    });
    expect(proposed(questionnaire("core", [policy]), given).policy).toMatchObject([
      { basis: "same-control", said: "Yes", answer: { explanation: "Minutes of May", evidence: ["evd_1"] } },
    ]);
    expect(proposed(questionnaire("core", [policy]), given).policy?.[0]?.answer).not.toHaveProperty("value");
    const bare = handedIn(questionnaire("theirs", [other]), { board: saved({ value: "yes" }) });
    expect(proposed(questionnaire("core", [policy]), bare)).toEqual({});
  });

  it("do not bring a choice that means something else today, or is gone", () => {
    const given = handedIn(questionnaire("core", [often]), { often: saved({ value: "a", explanation: "Monthly" }) });
    const relabelled = {
      ...often,
      options: [
        { value: "a", label: "Never" },
        { value: "b", label: "Often" },
      ],
    };
    for (const now of [relabelled, { ...often, options: [options[1], { value: "c", label: "Always" }] }])
      expect(proposed(questionnaire("core", [now]), given).often).toMatchObject([
        { answer: { explanation: "Monthly" } },
      ]);
    expect(proposed(questionnaire("core", [relabelled]), given).often?.[0]?.answer).not.toHaveProperty("value");
  });

  it("are marked old after twelve months, or after the months the question allows", () => {
    const given = handedIn(questionnaire("core", [policy, tell]), {
      policy: saved({ value: "yes" }, "2025-11-23"),
      tell: saved({ value: "All" }, "2026-06-01"),
    });
    const now = questionnaire("core", [policy, { ...tell, prefill: { maxAgeMonths: 3 } }]);
    const { policy: [first] = [], tell: [second] = [] } = proposed(now, given);
    expect([first?.isStale, second?.isStale]).toEqual([true, true]);
    const young = handedIn(questionnaire("core", [policy]), { policy: saved({ value: "yes" }, "2025-11-24") });
    expect(proposed(now, young).policy?.[0]?.isStale).toBe(false);
  });

  it("are never what a certificate said, nor a declaration, nor a blank", () => {
    const declared = { id: "declaration", type: "declaration", text: "True?" };
    const given = handedIn(questionnaire("core", [policy, often, declared]), {
      policy: saved({ byCertificate: true }),
      often: saved({ value: "" }),
      declaration: saved({ value: { name: "P" } }),
    });
    expect(proposed(questionnaire("core", [policy, often, declared]), given)).toEqual({});
  });

  it("are three at most, the same question first, then the newest", () => {
    const theirs = questionnaire("theirs", [{ ...policy, id: "x" }]);
    const core = questionnaire("core", [policy]);
    const all = [
      handedIn(theirs, { x: saved({ value: "no" }, "2026-11-01") }),
      ...["2026-01-01", "2026-03-01", "2026-02-01"].map((day) =>
        handedIn(core, { policy: saved({ value: "yes" }, day) }),
      ),
    ];
    const found = proposed(core, ...all).policy ?? [];
    expect(found.map(({ basis, savedAt }) => [basis, new Date(savedAt).toISOString().slice(0, 7)])).toEqual([
      ["same-question", "2026-03"],
      ["same-question", "2026-02"],
      ["same-question", "2026-01"],
    ]);
  });
});
