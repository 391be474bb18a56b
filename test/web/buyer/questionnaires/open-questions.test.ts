import { describe, expect, it } from "vitest";
import { applyEdits } from "#domain/questionnaire/edit/apply-edit.ts";
import { readDraft } from "#domain/questionnaire/edit/draft.ts";
import {
  controlEdit,
  namingQuestions,
  openQuestions,
  withoutControls,
} from "#web/features/buyer/questionnaires/builder/controls/open-questions.ts";
import {
  goodAnswerEdit,
  reversedQuestions,
} from "#web/features/buyer/questionnaires/builder/controls/reversed-questions.ts";

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

describe("questions that name controls", () => {
  it("are listed to be looked through, and give them up one by one, without those of other frameworks", () => {
    const both = file.replace("iso42001: [A.2.2]", "iso42001: [A.2.2], nistAiRmf: [GOVERN 1.1]");
    for (const [text, left] of [
      [file, undefined],
      [both, { nistAiRmf: ["GOVERN 1.1"] }],
    ] as const) {
      const [one] = namingQuestions(readDraft(text).shape ?? { sections: [] });
      expect(one).toMatchObject({ id: "done", named: ["A.2.2"] });
      if (one === undefined) throw new Error("no question names a control");
      const edited = readDraft(applyEdits(text, [withoutControls(one)]));
      expect(edited.questionnaire?.sections[0]?.questions[1]?.controls).toEqual(left);
    }
  });
});

describe("questions whose Yes may be bad news", () => {
  const doubtful = file.replace("Is there an AI policy?", "Have there been any incidents?");

  it.each(["yes", "no"] as const)("are listed until somebody says which answer is good: %s", (word) => {
    const [one, ...others] = reversedQuestions(readDraft(doubtful).shape ?? { sections: [] });
    expect([one?.id, others]).toEqual(["done", []]);
    if (one === undefined) throw new Error("no doubtful question");
    const edited = readDraft(applyEdits(doubtful, [goodAnswerEdit(one, word)]));
    expect(edited.questionnaire?.sections[0]?.questions[1]).toMatchObject({ goodAnswer: word });
    expect(reversedQuestions(edited.shape ?? { sections: [] })).toEqual([]);
  });
});
