// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { DraftView } from "#contract/questionnaire.ts";
import { BuilderModel } from "#web/features/buyer/questionnaires/builder/BuilderModel.ts";
import { BuildView } from "#web/features/buyer/questionnaires/builder/BuildView.tsx";

afterEach(cleanup);

const text = `id: own
version: 1
title: Own
language: en
sections:
  - id: s
    title: S
    questions:
      - { id: limits, type: yesNo, text: Are there limits?, controls: [A.6.2.4], weight: 5 }
`;

it("a question with a weight of its own says so, and has an importance instead once one is chosen", async () => {
  const view: DraftView = { id: "d", title: "Own", savedBy: "Ana", savedAt: 1, revision: 1, text, published: [] };
  const save = async () => ({ revision: 2, savedAt: 2 });
  const model = new BuilderModel(view, { save, fetch: async () => view, later: () => undefined });
  // The link of a remark leads to the question itself.
  render(<BuildView model={model} part="/sections/0/questions/0/help" />);
  expect((await screen.findByLabelText<HTMLInputElement>("Its own weight: 5")).checked).toBe(true);
  fireEvent.click(screen.getByLabelText("Critical"));
  await waitFor(() => expect(model.text.value).toMatch(/importance: critical/));
  expect(model.text.value).not.toContain("weight");
  expect((await screen.findByLabelText<HTMLInputElement>("Critical")).checked).toBe(true);
  expect(screen.queryByLabelText("Its own weight: 5")).toBeNull();
});
