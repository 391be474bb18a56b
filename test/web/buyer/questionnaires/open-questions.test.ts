import { describe, expect, it } from "vitest";
import { applyEdits } from "#domain/questionnaire/edit/apply-edit.ts";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import { controlEdit, openQuestions } from "#web/features/buyer/questionnaires/builder/controls/open-questions.ts";

const file = `id: own
version: 1
title: Own
language: en
sections:
  - id: s
    title: S
    questions:
      - { id: systems, type: aiSystems, text: Which systems?, importance: none }
      - { id: done, type: yesNo, text: Is there an AI policy?, controls: { iso42001: [A.2.2] } }
      - { id: open, type: yesNo, text: Do you notify us of incidents?, controls: { nistAiRmf: [GOVERN 4.3] } }
`;

describe("questions that name no control", () => {
  it("are those that could count, each with at most three proposals", () => {
    const open = openQuestions(readDraft(file).shape ?? { sections: [] });
    expect(open.map(({ id }) => id)).toEqual(["open"]);
    expect(open[0]?.suggestions.map(({ control }) => control)).toContain("A.8.4");
    expect(open[0]?.suggestions.length).toBeLessThanOrEqual(3);
  });

  it("take a control without losing what they name of other frameworks", () => {
    const [open] = openQuestions(readDraft(file).shape ?? { sections: [] });
    if (open === undefined) throw new Error("no open question");
    const edited = readDraft(applyEdits(file, controlEdit(open, ["A.8.4"])));
    expect(edited.questionnaire?.sections[0]?.questions[2]?.controls).toEqual({
      iso42001: ["A.8.4"],
      nistAiRmf: ["GOVERN 4.3"],
    });
  });
});
