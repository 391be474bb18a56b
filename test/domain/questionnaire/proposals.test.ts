import { describe, expect, it } from "vitest";
import { applyEdits } from "#domain/questionnaire/edit/apply-edit.ts";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { fileText } from "#domain/questionnaire/edit/file-text.ts";
import { type ProposalKindName, proposalKinds } from "#domain/questionnaire/proposals/proposals.ts";
import { shelf } from "#test/support/questionnaires/shelf.ts";

const draft = (...questions: readonly string[]) => `id: own
version: 1
title: Own
language: en
sections:
  - id: s
    title: S
    questions:
${questions.map((one) => `      - ${one}`).join("\n")}
`;
const shapeOf = (text: string) => readDraft(text).shape ?? { sections: [] };
const found = (kind: ProposalKindName, text: string) => proposalKinds[kind].find(shapeOf(text));
const asked = (id: string, rest: string, text = "Is there a written policy?") =>
  `{ id: ${id}, type: yesNo, text: "${text}"${rest === "" ? "" : `, ${rest}`} }`;
const after = (kind: ProposalKindName, text: string) =>
  readDraft(
    applyEdits(
      text,
      found(kind, text).flatMap(({ edits }) => edits),
    ),
  ).questionnaire;

describe("importance from weights", () => {
  const weighed = draft(
    asked("a", "weight: 2"),
    asked("b", "weight: 2"),
    asked("c", "weight: 5"),
    asked("d", "weight: 1"),
  );

  it("goes by what most questions weigh, and takes the weight's place", () => {
    const [section] = after("importance", weighed)?.sections ?? [];
    expect(section?.questions.map(({ importance, weight }) => [importance, weight])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ["critical", undefined],
      ["minor", undefined],
    ]);
    expect(found("importance", weighed)[2]).toMatchObject({
      what: "Critical, in place of the weight 5",
      because: "most questions weigh 2",
    });
  });

  it.each([
    ["a single weight", [asked("a", "weight: 5"), asked("b", "")]],
    ["questions that are not scored", [asked("a", "weight: 0"), asked("b", "weight: 0")]],
    ["an importance that somebody chose", [asked("a", "weight: 5, importance: minor"), asked("b", "")]],
  ])("says nothing of %s", (_, questions) => {
    expect(found("importance", draft(...questions))).toEqual([]);
  });
});

describe("questions that a certificate may answer", () => {
  const controls = "controls: { iso42001: [A.2.2] }";

  it("are about how the vendor works, and name controls", () => {
    const text = draft(asked("a", controls));
    expect(found("coverage", text)).toMatchObject([{ id: "a", because: expect.stringContaining("A.2.2") }]);
    expect(after("coverage", text)?.sections[0]?.questions[0]).toMatchObject({ coveredBy: "certificate" });
  });

  it.each([
    ["without a control", asked("a", "")],
    ["whose Yes is bad news", asked("a", controls, "Do roles with access share customer data with third parties?")],
    ["about the past", asked("a", controls, "Was the policy broken in the past two years?")],
    ["about a fact of the product", asked("a", controls, "Can the documented AI system be switched off?")],
    ["about the certificate", asked("a", controls, "Is your management system certified?")],
    ["that is open", asked("a", controls, "Which policy applies?")],
    ["that is a must-have", asked("a", `${controls}, mustHave: true`)],
    ["that is covered already", asked("a", `${controls}, coveredBy: certificate`)],
  ])("are not those %s", (_, question) => expect(found("coverage", draft(question))).toEqual([]));

  it("are none of those in our own questionnaires that a certificate cannot answer, and many of those that it can", () => {
    const bare = shelf.map((one) => ({
      ...one,
      sections: one.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => ({ ...question, coveredBy: undefined })),
      })),
    }));
    const may = new Set(
      shelf.flatMap(({ id, sections }) =>
        sections.flatMap(({ questions }) =>
          questions.filter(({ coveredBy }) => coveredBy).map((one) => `${id}/${one.id}`),
        ),
      ),
    );
    const proposed = bare.flatMap((one) =>
      proposalKinds.coverage.find(shapeOf(fileText(one))).map(({ id }) => `${one.id}/${id}`),
    );
    expect(proposed.filter((id) => !may.has(id))).toEqual([]);
    expect(proposed.length).toBeGreaterThan(10);
  });
});

describe("answers that need evidence", () => {
  it.each([
    ["the question asks for a document", asked("a", "", "Is there a policy? Please attach it."), ["yes", "partial"]],
    ["the help does", asked("a", 'help: "Provide a copy of the report."'), ["yes", "partial"]],
    ["examples are named", asked("a", 'evidence: { examples: "The policy" }'), ["yes", "partial"]],
    ["Partly is no answer", asked("a", 'answers: [yes, no], evidence: { examples: "The policy" }'), ["yes"]],
  ])("are proposed where %s", (_, question, requiredFor) => {
    expect(after("evidence", draft(question))?.sections[0]?.questions[0]?.evidence).toMatchObject({ requiredFor });
  });

  it.each([
    ["nothing asks for a document", asked("a", "")],
    ["somebody said which", asked("a", 'evidence: { examples: "The policy", requiredFor: [] }')],
    ["a Yes is bad news", asked("a", 'goodAnswer: no, evidence: { examples: "A report" }')],
  ])("are not proposed where %s", (_, question) => expect(found("evidence", draft(question))).toEqual([]));
});

describe("the forms for certificate and AI systems", () => {
  it("are proposed where a question asks for the same in prose, and can be taken both", () => {
    const text = draft(
      asked("a", "", "Do you hold an ISO/IEC 42001 certificate?"),
      asked("b", "", "List all AI systems in the product."),
    );
    expect(found("forms", text).map(({ because }) => because.split("”")[0])).toEqual([
      "“Do you hold an ISO/IEC 42001 certificate?",
      "“List all AI systems in the product.",
    ]);
    const types = after("forms", text)?.sections.flatMap(({ questions }) => questions.map(({ type }) => type));
    expect(types).toEqual(["aiSystems", "certificates", "yesNo", "yesNo"]);
  });

  it("are not proposed where they stand, or where nothing is about management of AI", () => {
    expect(found("forms", draft(asked("a", "", "Do you recycle?")))).toEqual([]);
    for (const one of shelf) expect(proposalKinds.forms.find(shapeOf(fileText(one)))).not.toHaveLength(2);
  });
});
