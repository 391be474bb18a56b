// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { DraftView } from "#contract/questionnaire.ts";
import { BuilderModel } from "#web/features/buyer/questionnaires/builder/BuilderModel.ts";
import { BuildView } from "#web/features/buyer/questionnaires/builder/BuildView.tsx";
import { VendorPreview } from "#web/features/buyer/questionnaires/builder/preview/VendorPreview.tsx";

afterEach(cleanup);

const start = `id: own
version: 1
title: Own
language: en
sections:
  - id: s
    title: S
    questions:
`;
const asked = `${start}      - { id: share, type: percent, text: How much is tested?, min: 10 }
      - { id: next, type: yesNo, text: Is it enough?, showIf: { question: share, atLeast: 50 } }
`;

function builderOf(text: string): BuilderModel {
  const view: DraftView = { id: "d", title: "Own", savedBy: "Ana", savedAt: 1, revision: 1, text, published: [] };
  const stored = { revision: 2, savedAt: 2 };
  return new BuilderModel(view, { save: async () => stored, fetch: async () => view, later: () => undefined });
}

const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

/** Types a whole text at once, and leaves the field. */
async function type(label: string, text: string): Promise<HTMLInputElement> {
  const input = await screen.findByLabelText<HTMLInputElement>(label);
  fireEvent.input(input, { target: { value: text } });
  await waitFor(() => expect(input.value).toBe(text));
  fireEvent.blur(input);
  return input;
}

const saidOf = (input: HTMLElement): string =>
  (input.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

describe("a share in percent in the builder", () => {
  it("is added by its name, and takes limits from 0 to 100", async () => {
    const model = builderOf(`${start}      []\n`);
    render(<BuildView model={model} />);
    await type("The question", "How much is tested?");
    choose("Kind of answer", "percent");
    fireEvent.click(screen.getByRole("button", { name: "Add the question" }));
    await waitFor(() => expect(model.text.value).toMatch(/type: percent/));
    const lowest = await type("Lowest, in % (optional)", "120");
    await waitFor(() => expect(saidOf(lowest)).toMatch(/“min” must be at most 100/));
    await type("Lowest, in % (optional)", "12,5");
    await waitFor(() => expect(model.text.value).toMatch(/min: 12.5/));
    expect(model.draft.value.remarks.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("can be compared with in a condition, which is read out", async () => {
    const model = builderOf(asked);
    render(<BuildView model={model} />);
    fireEvent.click(screen.getByText("Is it enough?"));
    expect(await screen.findByText("Shown when “How much is tested?” is at least 50.")).toBeTruthy();
    await type("Value", "60.5");
    await waitFor(() => expect(model.text.value).toMatch(/atLeast: 60.5/));
  });
});

describe("a share in percent in the preview", () => {
  it("is asked with its sign, says at the field what is wrong, and shows what depends on it", async () => {
    render(<VendorPreview model={builderOf(asked)} />);
    const label = "How much is tested? (%)";
    await waitFor(async () => expect(saidOf(await type(label, "5"))).toMatch(/The share must be 10 % or more/));
    expect(screen.queryByText("Is it enough?")).toBeNull();
    const input = await type(label, "62,5 %");
    await waitFor(() => expect(input.value).toBe("62.5"));
    expect(saidOf(input)).not.toMatch(/share/);
    expect(await screen.findByText("Is it enough?")).toBeTruthy();
  });
});
