// @vitest-environment happy-dom
import { useSignal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { AnswerBody } from "#contract/request.schema.ts";
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

interface AskingProps {
  readonly question: RespondentQuestion;
  /** Told of every answer, as it would be saved. */
  readonly seen: (answer: AnswerBody) => void;
}

/** A question on the page, which keeps what is answered. */
function Asking({ question, seen }: AskingProps) {
  const answer = useSignal<AnswerBody>({});
  if (!isAskedOnPage(question)) throw new Error("not asked on a page");
  const change = (part: Partial<AnswerBody>): void => {
    answer.value = { ...answer.value, ...part };
    seen(answer.value);
  };
  const rest = { questionnaire, error: undefined, shelf: new EvidenceShelf([]), onLeave: () => undefined };
  return <AnswerField question={question} answer={answer.value} onChange={change} {...rest} />;
}

it.each(asked)("a vendor has something to answer a question of the type %s with", (type) => {
  const question = { id: "q", type, text: "Is it so?", ...questionTypes[type].start } as RespondentQuestion;
  const { container } = render(<Asking question={question} seen={() => undefined} />);
  expect(container.textContent).toContain("Is it so?");
  expect(container.querySelector("input, select, textarea, button")).not.toBeNull();
});

it("no field is left of a type that is gone or asked elsewhere", () => {
  expect(Object.keys(fields).sort()).toEqual([...asked].sort());
});

/** Types a text key by key, and leaves the field. */
async function type(label: string, text: string): Promise<HTMLInputElement> {
  const input = await screen.findByLabelText<HTMLInputElement>(label);
  for (const key of text) {
    fireEvent.input(input, { target: { value: input.value + key } });
    await screen.findByLabelText(label);
  }
  fireEvent.blur(input);
  return input;
}

describe("a number is typed key by key", () => {
  it("and keeps its decimals in a question", async () => {
    const answers: AnswerBody[] = [];
    const question = { id: "q", type: "number" as const, text: "How many?", unit: "hours" };
    render(<Asking question={question} seen={(answer) => answers.push(answer)} />);
    const input = await type("How many? (hours)", "12.50");
    expect(answers.at(-1)).toEqual({ value: 12.5 });
    await waitFor(() => expect(input.value).toBe("12.5"));
  });

  it("and keeps them in a cell of a table", async () => {
    const answers: AnswerBody[] = [];
    const columns = [{ id: "c", type: "number" as const, text: "Waited", unit: "hours" }];
    render(<Asking question={{ id: "q", type: "table", text: "Which?", columns }} seen={(one) => answers.push(one)} />);
    fireEvent.click(screen.getByText("Add row"));
    await type("Waited (hours)", "0.5");
    expect(answers.at(-1)).toEqual({ value: [{ id: expect.any(String), c: 0.5 }] });
  });
});
