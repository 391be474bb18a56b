import { describe, expect, it } from "vitest";
import { answersFromPassport, isPassport } from "#domain/passport/answers-from-passport.ts";
import { type Passport, passportOf } from "#domain/passport/passport.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";

const questionnaire: RespondentQuestionnaire = {
  id: "small",
  version: 1,
  title: "Small",
  language: "en",
  sections: [
    {
      id: "s",
      title: "S",
      questions: [
        { id: "policy", type: "yesNo", text: "Is there an AI policy?" },
        { id: "tests", type: "yesNo", text: "Is it tested?" },
        { id: "signed", type: "declaration", text: "All true?" },
      ],
    },
  ],
};
const source = {
  choices: { title: "Lumen", slug: null, systemIds: ["a"], certificateIds: ["c"], requestId: "r", evidenceIds: [] },
  publishedOn: "2026-11-24",
  vendorName: "Lumen",
  systems: [
    { id: "a", revision: 3, body: { name: "A" } },
    { id: "b", revision: 1, body: { name: "B" } },
  ],
  certificates: [{ id: "c", revision: 1, body: { number: "1", files: ["secret"] } }],
  questionnaire,
  answers: {
    policy: { value: "yes", explanation: "Since May", plan: { measures: "inner" }, evidence: ["file"], finished: true },
    tests: { byCertificate: true },
    signed: { value: { accepted: true, name: "Mara" } },
  },
  evidence: [{ id: "e", name: "e", kind: "report", dated: null, bytes: 1, sha256: "0" }],
} as const;
const passport = passportOf(source as never) as Passport;
const request = { requestId: "rsp", product: "P", questionnaire, answers: {}, today: "2026-11-29" };

describe("a passport", () => {
  it("holds what was chosen, without plans, marks, files and signatures", () => {
    expect(passport.systems).toEqual([{ id: "a", body: { name: "A" } }]);
    expect(passport.certificates).toEqual([{ id: "c", body: { number: "1" } }]);
    expect(passport.evidence).toEqual([]);
    expect(passport.answers).toEqual({
      policy: { value: "yes", explanation: "Since May" },
      tests: { byCertificate: true },
    });
  });

  it("survives its file: what is written reads back as a passport, other files do not", () => {
    expect(isPassport(JSON.parse(JSON.stringify(passport)))).toBe(true);
    expect([{}, { format: "annexa-passport", version: 2 }, null, "text"].map(isPassport)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a passport given to a request", () => {
  it("answers the same questions, and leaves the certificate's part to this buyer's product", () => {
    const found = answersFromPassport(passport, request);
    expect(found).toMatchObject({ ok: true, taken: [{ id: "policy", now: "Yes" }], notTaken: [] });
  });

  it("answers no question that reads differently, and says which", () => {
    const [section] = questionnaire.sections;
    const reworded = (section?.questions ?? []).map((one) => ({ ...one, text: `${one.text} Today?` }));
    const other = {
      ...questionnaire,
      sections: [{ id: "s", title: "S", questions: reworded }],
    } as RespondentQuestionnaire;
    const found = answersFromPassport(passport, { ...request, questionnaire: other });
    expect(found.ok && found.taken).toEqual([]);
    expect(found.ok && found.notTaken.map(({ place }) => place)).toContain("policy");
  });

  it("changes nothing that stands as the passport says", () => {
    const answers = { policy: { value: "yes", explanation: "Since May" } };
    expect(answersFromPassport(passport, { ...request, answers })).toMatchObject({ ok: true, taken: [] });
  });
});
