import { describe, expect, it } from "vitest";
import { importJson, taken } from "#test/support/questionnaires/files.ts";
import { everyStrangeThingIsNamed } from "#test/support/questionnaires/strange-things.ts";

const survey = {
  title: { default: "Impact", fr: "Incidence" },
  showProgressBar: "top",
  pages: [
    {
      name: "one",
      title: { default: "About you", fr: "Vous" },
      elements: [
        { type: "html", name: "hello", html: "<p>Welcome &amp; hello</p>" },
        {
          type: "radiogroup",
          name: "phase",
          title: "Which phase?",
          isRequired: true,
          choices: [
            { value: "item1", text: "Design" },
            { value: "item2", text: "Use" },
          ],
        },
        {
          type: "checkbox",
          name: "why",
          title: "Why?",
          choices: ["speed", "cost"],
          hasOther: true,
          visibleIf: "{phase} = 'item1'",
        },
        {
          type: "radiogroup",
          name: "risk",
          title: "Is it risky?",
          choices: [
            { value: "item1-3", text: "Yes" },
            { value: "item2-0", text: "No" },
          ],
        },
      ],
    },
    {
      name: "two",
      visibleIf: "{why} contains ['speed'] and ({risk} = 'item1-3' or {phase} notempty)",
      elements: [
        {
          type: "panel",
          name: "p",
          title: "More",
          elements: [
            { type: "comment", name: "tell", title: "Tell us", visibleIf: "{later} = 1" },
            { type: "text", inputType: "number", name: "later", title: "How many?", min: 1 },
            { type: "matrix", name: "m", title: "Rate", columns: ["Yes", "No"], rows: ["Speed", "Cost"] },
            { type: "signaturepad", name: "sign", title: "Sign" },
          ],
        },
      ],
    },
  ],
};

describe("a SurveyJS survey", () => {
  it("keeps pages, panels, texts, order and required answers", async () => {
    const { format, questionnaire, questions } = await taken(importJson(survey));
    expect(format).toBe("surveyjs");
    expect(questionnaire.title).toBe("Impact");
    expect(questionnaire.sections.map(({ title }) => title)).toEqual(["About you", "More"]);
    expect(questionnaire.sections[0]?.description).toBe("Welcome & hello");
    expect(questions.map(({ id }) => id)).toEqual([
      "phase",
      "why",
      "risk",
      "tell",
      "later",
      "m-speed",
      "m-cost",
      "sign",
    ]);
    expect(questions[0]).toMatchObject({ required: true, type: "single" });
    expect(questions[1]).toMatchObject({ type: "multiple", otherOption: {} });
  });

  it("keeps conditions of pages and questions, and says which one had no home", async () => {
    const { questions, notes } = await taken(importJson(survey));
    const page = {
      all: [
        { question: "why", includes: "speed" },
        {
          any: [
            { question: "risk", is: "item1-3" },
            { question: "phase", answered: true },
          ],
        },
      ],
    };
    expect(questions[1]?.showIf).toEqual({ question: "phase", is: "item1" });
    expect(questions[4]?.showIf).toEqual(page);
    expect(questions[3]?.showIf).toEqual(page);
    expect(notes).toContainEqual(expect.stringContaining("“later” is no question that stands before it"));
  });

  it("makes no points of weights hidden in values, and tells of them", async () => {
    const { questions, notes } = await taken(importJson(survey));
    expect(questions[2]).toMatchObject({
      type: "single",
      options: [
        { value: "item1-3", label: "Yes" },
        { value: "item2-0", label: "No" },
      ],
    });
    expect(JSON.stringify(questions[2])).not.toContain("score");
    expect(notes).toContainEqual(expect.stringContaining("weights (3, 0)"));
  });

  it("tells of other languages, settings and types it does not know", async () => {
    const { notes, lines } = await taken(importJson(survey));
    expect(lines.find(({ what }) => what === "translation")?.source).toBe("2 texts in “fr”");
    expect(lines.find(({ what }) => what === "setting showProgressBar")?.source).toBe("top");
    expect(notes).toContainEqual(expect.stringContaining("This type has no like here"));
  });

  it("names everything that it made nothing of, wherever it stands", async () => {
    await everyStrangeThingIsNamed(survey);
  });
});
