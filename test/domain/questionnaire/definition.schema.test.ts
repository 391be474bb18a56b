import { describe, expect, it } from "vitest";
import { questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { questionnaireJsonSchema } from "#domain/questionnaire/json-schema.schema.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { aQuestion, aQuestionnaire } from "./sample.ts";

describe("the definition of a questionnaire", () => {
  it("takes the bare minimum that a frozen dossier holds", () => {
    expect(questionnaireSchema.safeParse(aQuestionnaire([aQuestion({ type: "yesNo" })])).success).toBe(true);
  });

  it("refuses a condition nested without end, without exhausting the stack", () => {
    let showIf: object = { question: "a", answered: true };
    for (let depth = 0; depth < 50_000; depth++) showIf = { not: showIf };
    const question = { ...aQuestion({ type: "yesNo" }), showIf };
    expect(questionnaireSchema.safeParse(aQuestionnaire([question as never])).success).toBe(false);
  });

  it("tells editors about every type of question", () => {
    const text = JSON.stringify(questionnaireJsonSchema());
    for (const type of Object.keys(questionTypes)) expect(text).toContain(`"${type}"`);
    expect(text).toContain('"additionalProperties":false');
  });
});
