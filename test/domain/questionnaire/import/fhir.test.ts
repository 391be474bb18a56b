import { describe, expect, it } from "vitest";
import { importJson, taken } from "#test/support/questionnaires/files.ts";
import { everyStrangeThingIsNamed } from "#test/support/questionnaires/strange-things.ts";

const weight = (value: number) => [
  { url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: value },
];
const form = {
  resourceType: "Questionnaire",
  status: "draft",
  title: "Heart check",
  language: "de",
  contained: [
    {
      resourceType: "ValueSet",
      id: "kinds",
      compose: {
        include: [
          {
            concept: [
              { code: "a", display: "One" },
              { code: "b", display: "Two" },
            ],
          },
        ],
      },
    },
  ],
  item: [
    {
      linkId: "1",
      type: "group",
      text: "You",
      item: [
        { linkId: "1.1", prefix: "1.", type: "boolean", text: "Do you smoke?", required: true },
        {
          linkId: "1.2",
          type: "choice",
          text: "How often?",
          enableWhen: [{ question: "1.1", operator: "=", answerBoolean: true }],
          answerOption: [
            { valueCoding: { code: "often", display: "Often" }, extension: weight(4) },
            { valueCoding: { code: "seldom", display: "Seldom" }, extension: weight(1) },
          ],
        },
        {
          linkId: "1.3",
          type: "decimal",
          text: "How much?",
          enableBehavior: "any",
          enableWhen: [
            { question: "1.2", operator: "=", answerCoding: { code: "often" } },
            { question: "1.1", operator: "exists", answerBoolean: false },
          ],
          item: [{ linkId: "1.3.1", type: "integer", text: "And before?" }],
        },
        { linkId: "1.4", type: "open-choice", repeats: true, text: "Kinds?", answerValueSet: "#kinds" },
        { linkId: "1.5", type: "choice", text: "Codes?", answerValueSet: "http://example.org/codes" },
        {
          linkId: "1.6",
          type: "date",
          text: "Since?",
          enableWhen: [{ question: "1.3", operator: ">", answerDecimal: 2.5 }],
        },
      ],
    },
  ],
};

describe("a FHIR questionnaire", () => {
  it("keeps groups, numbers, answers and nested questions in their order", async () => {
    const { format, questionnaire, questions } = await taken(importJson(form));
    expect(format).toBe("fhir");
    expect(questionnaire).toMatchObject({ title: "Heart check", language: "de", sections: [{ title: "You" }] });
    expect(questions.map(({ id, type }) => [id, type])).toEqual([
      ["1-1", "yesNo"],
      ["1-2", "single"],
      ["1-3", "number"],
      ["1-3-1", "number"],
      ["1-4", "multiple"],
      ["1-5", "longText"],
      ["1-6", "date"],
    ]);
    expect(questions[0]).toMatchObject({ text: "1. Do you smoke?", required: true });
    expect(questions[4]).toMatchObject({
      options: [
        { value: "a", label: "One" },
        { value: "b", label: "Two" },
      ],
      otherOption: {},
    });
  });

  it("keeps enableWhen as the condition, above and below included", async () => {
    const { questions, notes } = await taken(importJson(form));
    expect(questions[1]?.showIf).toEqual({ question: "1-1", is: "yes" });
    // “Often, or the other left blank”: conditions here wait for an answer, so it is always shown.
    expect(questions[2]?.showIf).toBeUndefined();
    expect(notes).toContainEqual(expect.stringContaining("was left blank; conditions wait for an answer"));
    expect(questions[6]?.showIf).toEqual({
      all: [{ question: "1-3", answered: true }, { not: { question: "1-3", atMost: 2.5 } }],
    });
  });

  it("makes points of ordinal values, as a share of the highest", async () => {
    const { questions } = await taken(importJson(form));
    expect(questions[1]).toMatchObject({ options: [{ score: 1 }, { score: 0.25 }] });
  });

  it("says that a list of answers stands outside the file", async () => {
    const { notes } = await taken(importJson(form));
    expect(notes).toContainEqual(expect.stringContaining("The answers stand in a list outside the file"));
    expect(notes).toContainEqual("status: Describes the file, not its questions.");
  });

  it("names everything that it made nothing of, wherever it stands", async () => {
    await everyStrangeThingIsNamed(form);
  });
});
