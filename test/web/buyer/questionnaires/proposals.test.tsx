// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { DraftView } from "#contract/questionnaire.ts";
import { BuilderModel } from "#web/features/buyer/questionnaires/builder/BuilderModel.ts";
import { ControlsView } from "#web/features/buyer/questionnaires/builder/controls/ControlsView.tsx";

afterEach(cleanup);

const imported = `id: own
version: 1
title: Own
language: en
sections:
  - id: s
    title: S
    questions:
      - { id: p, type: yesNo, text: Is there a written AI policy?, weight: 5, controls: { iso42001: [A.2.2] }, evidence: { examples: The policy } }
      - { id: q, type: yesNo, text: Which roles are there?, weight: 2, controls: { iso42001: [A.3.2] } }
      - { id: r, type: yesNo, text: Have there been any incidents?, weight: 2, controls: { iso42001: [A.8.4] } }
`;

function shown() {
  const view: DraftView = {
    id: "d",
    title: "Own",
    savedBy: "Ana",
    savedAt: 1,
    revision: 1,
    text: imported,
    published: [],
  };
  const stored = { revision: 2, savedAt: 2 };
  const model = new BuilderModel(view, { save: async () => stored, fetch: async () => view, later: () => undefined });
  render(<ControlsView model={model} />);
  return model;
}
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

describe("what an import proposes", () => {
  it("is shown with its reasons, and nothing of it is in the file before somebody takes it", () => {
    const model = shown();
    expect(screen.getByText(/because most questions weigh 2/)).toBeTruthy();
    expect(screen.getByText(/its audit looks at A.2.2/)).toBeTruthy();
    expect(screen.getByText(/it names “The policy” as evidence/)).toBeTruthy();
    expect(screen.getByText(/no certificate can stand in for an answer/)).toBeTruthy();
    expect(model.text.value).toBe(imported);
  });

  it("is taken one by one, is listed as taken, and can be taken back there", async () => {
    const model = shown();
    click(/^Take “A certificate that covers the product/);
    await waitFor(() => expect(model.text.value).toContain("coveredBy: certificate"));
    const taken = screen.getByRole("table", { name: /what was taken for them/ });
    fireEvent.click(within(taken).getByRole("button", { name: /Take back “A certificate may answer it”/ }));
    await waitFor(() => expect(model.text.value).not.toContain("coveredBy"));
  });

  it("is taken kind by kind, and the file can be published as before", async () => {
    const model = shown();
    click(/^Take all 3: Importance/);
    click(/^Take all 2: Forms/);
    await waitFor(() => expect(model.text.value).toContain("type: certificates"));
    expect(model.text.value).not.toContain("weight:");
    expect(model.draft.value.publishable).toBe(true);
    expect(screen.queryByRole("heading", { name: "Importance from weights" })).toBeNull();
  });
});
