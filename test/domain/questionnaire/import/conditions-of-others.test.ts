import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importJson, importText, problems, taken } from "#test/support/questionnaires/files.ts";

const byId = async (file: Parameters<typeof taken>[0]) => {
  const { questions, lines } = await taken(file);
  return { lines, questions: new Map(questions.map((question) => [question.id, question])) };
};
/** How the format names a question in an expression. */
const ref = `\${a}`;
const leftOut = (lines: readonly { readonly what: string; readonly outcome: string }[]) =>
  lines.filter(({ what, outcome }) => what === "condition" && outcome === "left-out");

describe("FHIR", () => {
  const fhir = (...item: object[]) => importJson({ resourceType: "Questionnaire", title: "Q", item });

  it("asks nothing below an item that is not asked itself", async () => {
    const enableWhen = [{ question: "a", operator: "=", answerBoolean: true }];
    const child = { linkId: "b1", type: "string", text: "Which?" };
    const group = { linkId: "g", type: "group", item: [{ linkId: "b2", type: "string", text: "Where?" }] };
    const { questions } = await byId(
      fhir(
        { linkId: "a", type: "boolean", text: "Do you?" },
        { linkId: "b", type: "string", text: "What?", enableWhen, item: [child, group] },
        { linkId: "c", type: "string", text: "Always?" },
      ),
    );
    const shown = { question: "a", is: "yes" };
    expect(["b", "b1", "b2"].map((id) => questions.get(id)?.showIf)).toEqual([shown, shown, shown]);
    expect(questions.get("c")?.showIf).toBeUndefined();
  });

  it("compares nothing with the text that a list from elsewhere became", async () => {
    const enableWhen = [{ question: "a", operator: "=", answerCoding: { code: "US" } }];
    const { questions, lines } = await byId(
      fhir(
        { linkId: "a", type: "choice", text: "Where?", answerValueSet: "http://example.org/countries" },
        { linkId: "b", type: "string", text: "Which state?", enableWhen },
      ),
    );
    expect(questions.get("b")?.showIf).toBeUndefined();
    expect(leftOut(lines)).toHaveLength(1);
  });

  it("keeps “something else” beside Yes and No", async () => {
    const answerOption = ["Yes", "No"].map((display) => ({ valueCoding: { code: display, display } }));
    const { questions } = await byId(fhir({ linkId: "a", type: "open-choice", text: "Do you?", answerOption }));
    expect(questions.get("a")).toMatchObject({ type: "single", otherOption: {} });
  });

  it("takes no condition on a code that two answers have", async () => {
    const answerOption = ["s1", "s2"].map((system) => ({
      valueCoding: { system, code: "1", display: `Of ${system}` },
    }));
    const enableWhen = [{ question: "a", operator: "=", answerCoding: { system: "s1", code: "1" } }];
    const { lines } = await byId(
      fhir(
        { linkId: "a", type: "choice", text: "Which?", answerOption },
        { linkId: "b", type: "string", text: "More?", enableWhen },
      ),
    );
    expect(leftOut(lines)).toHaveLength(1);
  });
});

describe("CISO Assistant", () => {
  it.each([
    [
      "any",
      {
        any: [
          { question: "r1", includes: "c1" },
          { question: "r1", includes: "c2" },
        ],
      },
    ],
    [
      "all",
      {
        all: [
          { question: "r1", includes: "c1" },
          { question: "r1", includes: "c2" },
        ],
      },
    ],
  ])(
    "asks what depends on %s of several choices when they are ticked, with others or without",
    async (condition, wanted) => {
      const library = `urn: urn:x
name: L
ref_id: L
locale: en
objects:
  framework:
    ref_id: L
    name: L
    requirement_nodes:
      - urn: urn:n
        assessable: true
        depth: 1
        ref_id: R
        questions:
          urn:q1:
            type: multiple_choice
            text: Which?
            choices:
              - { urn: urn:q1:c1, value: One }
              - { urn: urn:q1:c2, value: Two }
              - { urn: urn:q1:c3, value: Three }
          urn:q2:
            type: text
            text: Tell more
            depends_on: { question: urn:q1, answers: [urn:q1:c1, urn:q1:c2], condition: ${condition} }
`;
      const { questions } = await taken(importText(library));
      const [first, second] = questions;
      const said = JSON.stringify(second?.showIf ?? null);
      expect(said).toContain('"includes"');
      expect(said).not.toContain('"not"');
      expect(Object.keys(second?.showIf ?? {})).toEqual(Object.keys(wanted));
      expect(first?.type).toBe("multiple");
    },
  );
});

describe("SurveyJS", () => {
  const survey = (...elements: object[]) => importJson({ pages: [{ elements }] });

  it("takes no list for the truth, whatever its answers read", async () => {
    const choices = [
      { value: "item1", text: "Yes" },
      { value: "item2", text: "No" },
    ];
    const { questions, lines } = await byId(
      survey(
        { type: "radiogroup", name: "a", title: "Do you?", choices },
        { type: "text", name: "b", title: "What?", visibleIf: "{a}" },
      ),
    );
    expect(questions.get("b")?.showIf).toBeUndefined();
    expect(leftOut(lines)).toHaveLength(1);
  });

  it("leaves out what turns a comparison round without brackets", async () => {
    const { lines } = await byId(
      survey(
        { type: "text", inputType: "number", name: "n", title: "How many?" },
        { type: "text", name: "b", title: "What?", visibleIf: "!{n} > 5" },
      ),
    );
    expect(leftOut(lines)).toHaveLength(1);
  });
});

describe("VSAQ", () => {
  const warning = { type: "tip", text: "Do it", warn: "yes", cond: "b/yes" };
  const asked = (id: string) => ({ type: "yesno", id, text: `${id}?`, yes: "Yes", no: "No" });

  it("makes no finding of a tip that a block around it asks more for, and says so", async () => {
    const block = { type: "block", text: "B", cond: "a/yes", items: [asked("b"), warning] };
    const { questions } = await byId(importJson({ questionnaire: [asked("a"), block] }));
    const tipped = [...questions.values()].find(({ id }) => id === "b");
    expect(tipped?.findings).toBeUndefined();
    expect(tipped?.reviewer?.lookFor).toContain("a/yes");
  });

  it("names a tip without text instead of making something of nothing", async () => {
    const { lines } = await byId(importJson({ questionnaire: [asked("b"), { ...warning, text: "" }] }));
    expect(lines).toContainEqual(expect.objectContaining({ what: "tip", outcome: "left-out" }));
  });

  it("keeps the condition of a block that is the whole questionnaire", async () => {
    const block = { type: "block", text: "All", cond: "other/yes", items: [asked("b")] };
    const { lines } = await byId(importJson({ questionnaire: [block] }));
    expect(leftOut(lines)).toHaveLength(1);
  });
});

describe("a text in a group with a condition", () => {
  it("is named, because it would stand above questions that the condition does not hide", async () => {
    const form = [
      "type,name,label,relevant",
      "integer,a,How many?,",
      `begin group,g,,${ref} > 3`,
      "note,n,Stop here,",
      "end group,,,",
      "text,b,And then?,",
    ].join("\n");
    const { lines } = await byId(importText(form, "form.csv"));
    expect(leftOut(lines)).toHaveLength(1);
  });
});

describe("any format", () => {
  it("throws at no name that every object has", async () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...names), async (type, value) => {
        const vsaq = [
          { type, id: "a", text: "A" },
          { type: "line", id: "b", text: "B", cond: "a", inputType: value },
        ];
        const table = `ID,Question,Importance,Expected answer\n${type},Is it?,${value},${value}`;
        const survey = {
          pages: [
            {
              elements: [
                { type, name: type, title: "A", choices: [value] },
                { type: "text", name: "b", title: "B", visibleIf: `{${type}} = '${value}'` },
              ],
            },
          ],
        };
        await problems(importJson({ questionnaire: vsaq }));
        await problems(importText(table, "t.csv"));
        await problems(importJson(survey));
        await problems(importJson({ resourceType: "Questionnaire", item: [{ linkId: "a", type, text: "A" }] }));
      }),
      { numRuns: 40 },
    );
  });
});
