import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { gatesOf } from "#domain/questionnaire/gates.ts";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import { gateWords } from "#domain/words/gates.ts";
import { questionnaireOf, yesNo } from "#test/support/dossiers/small.ts";

const roles = (showIf: Question["showIf"], more: object = {}) => {
  const option = (value: string) => ({ value, label: value });
  const role = { id: "role", type: "multiple", text: "Role?", options: ["maker", "seller"].map(option), ...more };
  return questionnaireOf(role as Question, yesNo("duty", "A.2.2", { showIf }));
};
const found = (...of: Parameters<typeof roles>) =>
  gatesOf(roles(...of)).map(({ routes, hidingTicks }) => [routes, hidingTicks]);

describe("a gate", () => {
  it("is a question that costs nothing, with everything that its answer may hide", () => {
    expect(found({ question: "role", includes: "maker" })).toEqual([[["duty"], []]]);
  });

  it("is caught when one tick hides what another, beside it, should show", () => {
    expect(found({ not: { question: "role", includes: "seller" } })).toEqual([[["duty"], ["seller"]]]);
  });

  it("may hide by a tick that never stands beside another", () => {
    const options = [
      { value: "maker", label: "maker" },
      { value: "none", label: "none", exclusive: true },
    ];
    expect(found({ not: { question: "role", includes: "none" } }, { options })).toEqual([[["duty"], []]]);
  });

  it("is the best answer too, where that hides something, and no answer that costs points", () => {
    const behind = (is: string) =>
      questionnaireOf(yesNo("trains", "A.7.2"), yesNo("how", "A.7.3", { showIf: { question: "trains", is } }));
    expect(gatesOf(behind("no")).map(({ question }) => question.id)).toEqual(["trains"]);
    expect(gatesOf(behind("yes"))).toEqual([]);
  });

  it("says in words what it hides and what it lacks", () => {
    const [gate] = gatesOf(roles({ not: { question: "role", includes: "seller" } }));
    expect(gate && gateWords(gate)).toBe(
      "gate: the answer to “role” costs nothing and decides whether 1 question is asked: duty. error: “seller” hides some of them although another tick beside it should show them. Ask what it includes, not what it does not. error: it has no reviewer note that says how to confirm the answer.",
    );
  });

  it.each(["ai-vendor-core", "certificate-check", "genai-service", "high-risk-ai", "iso42001-annex-a", "small-vendor"])(
    "of the shelf can be confirmed, and none hides by one tick: %s",
    (id) => {
      const file = readFileSync(new URL(`../../../questionnaires/${id}.yaml`, import.meta.url), "utf8");
      const loaded = loadQuestionnaire(file);
      const gates = loaded.ok ? gatesOf(loaded.questionnaire) : undefined;
      expect(gates?.filter(({ hasNote, hidingTicks }) => !hasNote || hidingTicks.length > 0)).toEqual([]);
    },
  );
});
