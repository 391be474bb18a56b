import { describe, expect, it } from "vitest";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { importText, taken, workbook } from "#test/support/questionnaires/files.ts";

const library = `urn: urn:x:library:small
locale: en
name: Small library
provider: nobody
objects:
  framework:
    ref_id: small
    name: Small framework
    requirement_nodes:
      - { urn: "n:1", assessable: false, depth: 1, ref_id: "1", name: Suppliers, description: About those who deliver. }
      - urn: n:1.1
        assessable: true
        depth: 2
        ref_id: "1.1"
        typical_evidence: The list
        questions:
          q:1:
            type: unique_choice
            text: Do you have a list?
            choices: [{ urn: "c:1", value: "Yes" }, { urn: "c:2", value: "No" }, { urn: "c:3", value: N/A }]
          q:2:
            type: multiple_choice
            text: Who is on it?
            depends_on: { question: "q:1", answers: ["c:1"], condition: any }
            choices: [{ urn: "d:1", value: All, add_score: 30 }, { urn: "d:2", value: Some, add_score: 10 }]
      - { urn: "n:1.2", assessable: true, depth: 2, name: The list is reviewed, weight: 3 }
`;

const sheets = {
  library_meta: [
    ["type", "library"],
    ["locale", "en"],
  ],
  fwk_meta: [
    ["type", "framework"],
    ["name", "From a workbook"],
  ],
  fwk_content: [
    [
      "assessable",
      "depth",
      "ref_id",
      "name",
      "importance",
      "implementation_groups",
      "questions",
      "answer",
      "depends_on",
      "condition",
    ],
    ["", "1", "A", "Access", "", "", "", "", "", ""],
    [
      "x",
      "2",
      "A.1",
      "Policy",
      "mandatory",
      "main",
      "Is there a policy?\nIs it reviewed?",
      "YN\nYN",
      "/\n1:1",
      "any\nany",
    ],
    ["x", "2", "A.2", "More", "", "extra", "Tell us more", "T", "", ""],
  ],
  groups_meta: [["type", "implementation_groups"]],
  groups_content: [
    ["ref_id", "name", "default_selected"],
    ["main", "Main", "x"],
    ["extra", "Extra", ""],
  ],
  answ_meta: [["type", "answers"]],
  answ_content: [
    ["id", "question_type", "question_choices", "compute_result", "select_implementation_groups"],
    ["YN", "unique_choice", "Sure\nNot at all", "compliant\nnon_compliant", "extra\n/"],
    ["T", "text", "", "", ""],
  ],
  info: [["Read me"]],
};

describe("a CISO Assistant library", () => {
  it("gives headings as sections and several questions of one requirement as questions", async () => {
    const { format, questionnaire, questions } = await taken(importText(library, "small.yaml"));
    expect(format).toBe("ciso");
    expect(questionnaire).toMatchObject({ id: "small", title: "Small framework" });
    expect(questionnaire.sections).toMatchObject([{ title: "Suppliers", description: "About those who deliver." }]);
    expect(questions.map(({ id, type }) => [id, type])).toEqual([
      ["q-1", "yesNo"],
      ["q-2", "multiple"],
      ["the-list-is-reviewed", "yesNo"],
    ]);
    expect(questions[0]).toMatchObject({ answers: ["yes", "no", "na"], evidence: { examples: "The list" } });
    expect(questions[2]).toMatchObject({ weight: 3 });
  });

  it("keeps what depends on an answer, and points as a share of what can be reached", async () => {
    const { questions } = await taken(importText(library, "small.yaml"));
    expect(questions[1]).toMatchObject({
      showIf: { question: "q-1", is: "yes" },
      options: [{ score: 0.75 }, { score: 0.25 }],
    });
  });
});

describe("a workbook of CISO Assistant", () => {
  const imported = async () => taken(importFile({ fileName: "library.xlsx", bytes: await workbook(sheets) }));

  it("splits the questions of a cell, each with its answers from another sheet", async () => {
    const { format, questions } = await imported();
    expect(format).toBe("ciso");
    expect(questions.map(({ id, text }) => [id, text])).toEqual([
      ["a-1", "Is there a policy?"],
      ["a-1-2", "Is it reviewed?"],
      ["a-2", "Tell us more"],
    ]);
    expect(questions[0]).toMatchObject({
      importance: "critical",
      options: [
        { label: "Sure", score: 1 },
        { label: "Not at all", score: 0 },
      ],
    });
  });

  it("keeps dependence within a row, and groups that an answer adds", async () => {
    const { questions, notes } = await imported();
    expect(questions[1]?.showIf).toEqual({ question: "a-1", is: "choice-1" });
    expect(questions[2]?.showIf).toEqual({
      any: [
        { question: "a-1", is: "choice-1" },
        { question: "a-1-2", is: "choice-1" },
      ],
    });
    expect(notes).toContainEqual("sheet: This sheet holds no questions and no answers to choose from.");
  });

  it("asks a requirement that has others below it, under a heading of its own", async () => {
    const library = `urn: urn:x
locale: en
objects:
  framework:
    urn: urn:f
    ref_id: X
    name: X
    requirement_nodes:
      - { urn: "urn:1", assessable: false, depth: 1, ref_id: "1", name: N1 }
      - { urn: "urn:1.1", parent_urn: "urn:1", assessable: true, depth: 2, ref_id: "1.1", name: N1.1, description: There is a policy. }
      - { urn: "urn:1.1.1", parent_urn: "urn:1.1", assessable: true, depth: 3, ref_id: "1.1.1", name: N1.1.1, description: It is reviewed. }
`;
    const { questions } = await taken(importText(library, "l.yaml"));
    expect(questions.map(({ text, help }) => [text, help])).toEqual([
      ["N1.1", "There is a policy."],
      ["N1.1.1", "It is reviewed."],
    ]);
  });
});
