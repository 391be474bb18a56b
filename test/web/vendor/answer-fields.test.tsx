// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { isAskedOnPage, isQuestionType } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { EvidenceShelf } from "#web/features/vendor/answering/EvidenceShelf.ts";
import { AnswerField } from "#web/features/vendor/answering/fields/AnswerField.tsx";
import { fields } from "#web/features/vendor/answering/fields/registry.tsx";

afterEach(cleanup);

const asked = Object.keys(questionTypes)
  .filter(isQuestionType)
  .filter((type) => isAskedOnPage({ type }));
const questionnaire = { id: "q", version: 1, title: "Q", language: "en", sections: [] };

it.each(asked)("a vendor has something to answer a question of the type %s with", (type) => {
  const question = { id: "q", type, text: "Is it so?", ...questionTypes[type].start } as RespondentQuestion;
  if (!isAskedOnPage(question)) throw new Error("not asked on a page");
  const rest = { error: undefined, shelf: new EvidenceShelf([]), onChange: () => undefined, onLeave: () => undefined };
  const { container } = render(<AnswerField question={question} questionnaire={questionnaire} answer={{}} {...rest} />);
  expect(container.textContent).toContain("Is it so?");
  expect(container.querySelector("input, select, textarea, button")).not.toBeNull();
});

it("no field is left of a type that is gone or asked elsewhere", () => {
  expect(Object.keys(fields).sort()).toEqual([...asked].sort());
});
