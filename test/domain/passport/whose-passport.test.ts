import { describe, expect, it } from "vitest";
import type { OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { answersFromPassport, isPassport } from "#domain/passport/answers-from-passport.ts";
import type { Passport } from "#domain/passport/passport.ts";
import { isOwnPassport } from "#domain/passport/whose-passport.ts";
import type { RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { translate } from "#domain/questionnaire/translation/translate.ts";

const written: RespondentQuestionnaire = {
  id: "small",
  version: 1,
  title: "Small",
  language: "en",
  answerSets: { places: [{ value: "eu", label: "In the EU" }] },
  sections: [
    {
      id: "s",
      title: "S",
      questions: [
        { id: "policy", type: "yesNo", text: "Is there an AI policy?" },
        { id: "place", type: "single", text: "Where does it run?", answerSet: "places" },
      ],
    },
  ],
};
const french = translate(written, {
  translationOf: "small",
  version: 1,
  language: "fr",
  answerSets: { places: { eu: "Dans l’UE" } },
  questions: { policy: { text: "Y a-t-il une politique ?" }, place: { text: "Où ?" } },
});
const passport: Passport = {
  format: "annexa-passport",
  version: 1,
  title: "AI at Juniper",
  publishedOn: "2026-11-24",
  vendor: { name: "Juniper" },
  systems: [],
  certificates: [],
  questionnaire: written,
  answers: { policy: { value: "yes", explanation: "Since May." }, place: { value: "eu" } },
  evidence: [],
};
const request: OfflineRequest = {
  requestId: "rsp",
  product: "P",
  questionnaire: written,
  answers: {},
  today: "2026-11-29",
};
const takenBy = (of: OfflineRequest, from = passport) => {
  const found = answersFromPassport(from, of);
  return found.ok ? found.taken.map(({ id, answer }) => [id, answer.value]) : [];
};

describe("whose a passport is", () => {
  it("goes by every name of the vendor, in any legal form, and by no other", () => {
    expect(isOwnPassport(passport, ["Brightwell Ltd", "Juniper GmbH"])).toBe(true);
    expect(isOwnPassport(passport, ["Brightwell Ltd", "Juniper Labs GmbH"])).toBe(false);
    expect(isOwnPassport(passport, [])).toBe(false);
  });

  it("stands in front of every explanation of an answer that another organisation gave", () => {
    const found = answersFromPassport(passport, request, "group");
    expect(found.ok && found.taken.map(({ answer }) => answer.explanation)).toEqual([
      "From the passport “AI at Juniper” of Juniper, a company of our group, published 24 November 2026. Since May.",
      "From the passport “AI at Juniper” of Juniper, a company of our group, published 24 November 2026.",
    ]);
    const supplied = answersFromPassport(passport, request, "supplier");
    expect(supplied.ok && supplied.taken[0]?.answer.explanation).toContain("of Juniper, our supplier,");
  });

  it("has to stand in it: a passport of nobody is refused with a reason, in whatever way it is read", async () => {
    for (const nameless of [
      { ...passport, vendor: {} },
      { ...passport, vendor: { name: " " } },
      { ...passport, version: 2 },
    ]) {
      expect(isPassport(nameless)).toBe(false);
      const bytes = new TextEncoder().encode(JSON.stringify(nameless));
      expect(await answersFromFile(bytes, request)).toMatchObject({
        ok: false,
        text: expect.stringContaining("does not say whose it is"),
      });
    }
  });

  it("does not let a damaged file through as a passport", () => {
    for (const answers of [{ policy: null }, { policy: { value: "yes", explanation: 5 } }, ["yes"]])
      expect(isPassport({ ...passport, answers })).toBe(false);
    expect(isPassport({ ...passport, publishedOn: "yesterday" })).toBe(false);
  });
});

it("an answer that is left to the certificate is not replaced by a passport unless somebody says so", () => {
  const found = answersFromPassport(passport, {
    ...request,
    answers: { policy: { value: "no", byCertificate: true } },
  });
  expect(found).toMatchObject({
    taken: [{ id: "place" }],
    notTaken: [{ place: "policy", instead: { id: "policy", now: "Yes", answer: { value: "yes" } } }],
  });
});

describe("a request read in another language", () => {
  const inFrench: OfflineRequest = { ...request, questionnaire: french, original: written };

  it("takes the same answers of a passport as in the language it was written in", () => {
    expect(takenBy(request)).toEqual([
      ["policy", "yes"],
      ["place", "eu"],
    ]);
    expect(takenBy(inFrench)).toEqual(takenBy(request));
    const found = answersFromPassport(passport, inFrench);
    expect(found.ok && found.taken[1]).toMatchObject({ asked: "Où ?", now: "Dans l’UE" });
  });

  it("takes nothing by a translation's words: what was written is what is compared", () => {
    const inTheirWords = { ...passport, questionnaire: { ...french, language: "fr" } };
    expect(takenBy(inFrench, inTheirWords)).toEqual([]);
  });

  it("takes no answer whose choices are others under the same name", () => {
    const others = { ...written, answerSets: { places: [{ value: "eu", label: "In Europe, or near it" }] } };
    expect(takenBy({ ...request, questionnaire: others })).toEqual([["policy", "yes"]]);
  });
});
