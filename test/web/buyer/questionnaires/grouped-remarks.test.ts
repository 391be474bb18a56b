import { expect, it } from "vitest";
import type { DraftRemark } from "#domain/questionnaire/edit/draft.ts";
import { groupedRemarks } from "#web/features/buyer/questionnaires/builder/publish/grouped-remarks.ts";

const shape = {
  sections: [
    {
      title: "Data",
      questions: [
        { id: "a", text: "Who keeps it?" },
        { id: "b", text: "How long?" },
      ],
    },
    { title: "People", questions: [{ id: "c", text: "Who trains them?" }] },
  ],
};
const remark = (path: string, text: string, severity: DraftRemark["severity"] = "info"): DraftRemark => ({
  severity,
  rule: "any",
  path,
  text,
  line: 1,
});

it("what is said of many questions in the same words is said once, with each of them by its own words", () => {
  const groups = groupedRemarks(
    [
      remark("/sections/0/questions/0/help", "Question “a” has no help. Say more."),
      remark("/sections/0/questions/1/text", "Question “b” denies twice.", "warning"),
      remark("/sections/1/questions/0/help", "Question “c” has no help. Say more."),
    ],
    shape,
  );
  expect(groups.map(({ text, parts }) => [text, parts.map(({ words }) => words)])).toEqual([
    ["Has no help. Say more.", ["Who keeps it?", "Who trains them?"]],
    ["Denies twice.", ["How long?"]],
  ]);
  expect(groups[0]?.parts[1]?.place).toEqual({ kind: "question", section: 1, question: 0 });
});

it("what concerns a section or all of it is named too, also when the file cannot be read", () => {
  const remarks = [remark("", "No question counts."), remark("/sections/1", "It is short.")];
  expect(groupedRemarks(remarks, shape).map(({ parts }) => parts[0]?.words)).toEqual([
    "The questionnaire as a whole",
    "People",
  ]);
  expect(groupedRemarks(remarks, undefined)[1]?.parts[0]?.words).toBe("The questionnaire as a whole");
});
