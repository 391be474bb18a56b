// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { DraftView } from "#contract/questionnaire.ts";
import type { Condition } from "#domain/questionnaire/condition.schema.ts";
import { conditionOn } from "#test/support/dossiers/arbitrary-conditions.ts";
import { runs } from "#test/support/runs.ts";
import { BuilderModel } from "#web/features/buyer/questionnaires/builder/BuilderModel.ts";
import { BuildView } from "#web/features/buyer/questionnaires/builder/BuildView.tsx";
import { conditionOf, treeOf } from "#web/features/buyer/questionnaires/builder/conditions/tree.ts";

afterEach(cleanup);

const fileWith = (showIf: string): string => `id: own
version: 1
title: Own
language: en
answerSets:
  often: [{ value: yearly, label: Once a year, score: 1 }, { value: never, label: Never, score: 0 }]
sections:
  - id: s
    title: S
    questions:
      - { id: count, type: number, text: How many?, max: 1000 }
      - { id: day, type: date, text: Since when? }
      - { id: one, type: single, text: How often?, answerSet: often }
      - { id: other, type: single, text: How often else?, answerSet: often }
      - { id: some, type: multiple, text: Which?, options: [{ value: a, label: Alpha }, { value: b, label: Beta }] }
      - id: next
        type: yesNo
        text: Is it enough?${showIf === "" ? "" : `\n        showIf: ${showIf}`}
`;

function builderOf(text: string): BuilderModel {
  const view: DraftView = { id: "d", title: "Own", savedBy: "Ana", savedAt: 1, revision: 1, text, published: [] };
  const stored = { revision: 2, savedAt: 2 };
  return new BuilderModel(view, { save: async () => stored, fetch: async () => view, later: () => undefined });
}

/** The builder at the question with the condition. */
async function openAt(showIf: string, question = "Is it enough?") {
  const model = builderOf(fileWith(showIf));
  render(<BuildView model={model} />);
  fireEvent.click(screen.getByText(question));
  await screen.findByRole("heading", { level: 2, name: "Question" });
  const condition = (): unknown => model.draft.value.shape?.sections[0]?.questions[5]?.showIf;
  return { model, condition };
}

const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: "select" }), { target: { value } });
};

/** Types a whole text at once, and leaves the field. */
async function type(label: string, text: string): Promise<void> {
  const input = await screen.findByLabelText<HTMLInputElement>(label);
  fireEvent.input(input, { target: { value: text } });
  await waitFor(() => expect(input.value).toBe(text));
  fireEvent.blur(input);
}

describe("the value of a test", () => {
  it("of a number is a number in whichever notation it is typed, and what could be two is refused with the mend", async () => {
    const { condition } = await openAt("{ question: count, atLeast: 5 }");
    await type("Value", "3,5");
    await waitFor(() => expect(condition()).toEqual({ question: "count", atLeast: 3.5 }));
    await type("Value", "1,234");
    expect((await screen.findAllByText(/can mean 1234 or 1\.234/)).length).toBeGreaterThan(0);
  });

  it("beyond the highest answer is refused at its field", async () => {
    await openAt("{ question: count, atLeast: 2000 }");
    const said = await screen.findAllByText(
      /This can never hold: “How many\?” is at least 2,000\. The number must be 1,000 or less/,
    );
    expect(said.length).toBeGreaterThan(0);
  });

  it("of a day is a date field, also when the file holds a day as people write it", async () => {
    const { condition } = await openAt('{ question: day, atLeast: "1.1.2026" }');
    const field = await screen.findByLabelText<HTMLInputElement>("Day");
    expect(field.type).toBe("date");
    fireEvent.input(field, { target: { value: "2026-01-01" } });
    await waitFor(() => expect(condition()).toEqual({ question: "day", atLeast: "2026-01-01" }));
  });

  it("of several answers is ticked with their labels", async () => {
    const { condition } = await openAt("{ question: one, isOneOf: [yearly] }");
    fireEvent.click(await screen.findByLabelText("Never"));
    await waitFor(() => expect(condition()).toEqual({ question: "one", isOneOf: ["yearly", "never"] }));
  });

  it("of an AI system is chosen by words and kept as it is stored", async () => {
    const { condition } = await openAt("{ system: origin, includes: built }");
    expect(await screen.findByText(/“Origin” of an AI system is Built by the vendor/)).toBeTruthy();
    choose("Question", "s personalData");
    choose("Answer", "false");
    await waitFor(() => expect(condition()).toEqual({ system: "personalData", includes: false }));
  });
});

describe("conditions by pull-down", () => {
  it("say that a list does not include something", async () => {
    const { condition } = await openAt("{ question: some, includes: a }");
    choose("Test", "not includes");
    await waitFor(() => expect(condition()).toEqual({ not: { question: "some", includes: "a" } }));
    expect(await screen.findByText("Shown when “Which?” does not include Alpha.")).toBeTruthy();
  });

  it("never offer “not answered”", async () => {
    await openAt("{ question: some, answered: true }");
    const tests = within(await screen.findByLabelText("Test")).getAllByRole("option");
    expect(tests.map((option) => option.textContent)).toEqual(["includes", "has been answered", "does not include"]);
  });

  it("hold groups within groups, each with its own all, any, not all or none", async () => {
    const { condition } = await openAt("{ question: some, includes: a }");
    fireEvent.click(screen.getByRole("button", { name: "Add a group" }));
    await screen.findByRole("group", { name: "Group of conditions" });
    choose("Holds when", "not any");
    await waitFor(() => expect(condition()).toMatchObject({ all: [{ question: "some" }, { not: { any: [{}, {}] } }] }));
    choose("Shown when", "any");
    fireEvent.click(screen.getByRole("button", { name: "Remove this group" }));
    await waitFor(() => expect(condition()).toEqual({ question: "some", includes: "a" }));
  });

  it("write every condition of a file back as it reads it", () => {
    fc.assert(
      fc.property(conditionOn(["a", "b"]), (condition) => {
        const tree = treeOf(condition);
        expect(tree).toBeDefined();
        // Nothing around a single part, and no “not” of a “not”: the same said shorter.
        const written = tree && conditionOf(tree);
        expect(written).toEqual(shorter(condition));
      }),
      runs(500),
    );
  });
});

/** The same condition without groups of one, empty groups, and opposites of opposites. */
function shorter(condition: Condition): Condition | undefined {
  if ("not" in condition) {
    const inner = shorter(condition.not);
    return inner === undefined ? undefined : "not" in inner ? inner.not : { not: inner };
  }
  if (!("all" in condition || "any" in condition)) return condition;
  const [joiner, list] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
  const parts = list.map(shorter).filter((one) => one !== undefined);
  return parts.length < 2 ? parts[0] : ({ [joiner]: parts } as Condition);
}

describe("a shared list", () => {
  it("is shown where it is used, says who else uses it, and is changed for all of them", async () => {
    const { model } = await openAt("", "How often?");
    expect(await screen.findByText(/2 questions use the shared list “often”/)).toBeTruthy();
    const items = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(items).toEqual(expect.arrayContaining(["3. How often?", "4. How often else?"]));
    await type("Answer 1", "Each year");
    await waitFor(() => expect(model.text.value).toContain("{ value: yearly, label: Each year, score: 1 }"));
  });

  it("is made of a question's own answers, and becomes its own again", async () => {
    const { model } = await openAt("", "Which?");
    fireEvent.click(await screen.findByRole("button", { name: "Make this a shared list" }));
    const question = () => model.draft.value.shape?.sections[0]?.questions[4];
    await waitFor(() => expect(question()).toMatchObject({ answerSet: "which" }));
    expect(question()).not.toHaveProperty("options");
    choose("List of answers", "");
    await waitFor(() => expect(question()).toMatchObject({ options: [{ value: "a" }, { value: "b" }] }));
    expect(question()).not.toHaveProperty("answerSet");
  });
});

describe("removing a question", () => {
  it("says how many conditions look at it, whatever else is wrong with the file", async () => {
    const model = builderOf(fileWith("{ question: count, atLeast: 5 }").replace("version: 1", "version: 1\nformat: 1"));
    render(<BuildView model={model} />);
    fireEvent.click(screen.getByText("How many?"));
    fireEvent.click(await screen.findByRole("button", { name: "Remove this question" }));
    expect(await screen.findByText(/1 condition looks at it/)).toBeTruthy();
  });
});
