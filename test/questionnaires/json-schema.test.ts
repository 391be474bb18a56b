import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { questionnaireJsonSchema } from "#domain/questionnaire/json-schema.schema.ts";

const file = (name: string): string => readFileSync(new URL(`../../questionnaires/${name}`, import.meta.url), "utf8");

it("the JSON Schema for editors says what the portal checks (npm run schema writes it anew)", () => {
  expect(JSON.parse(file("questionnaire.schema.json"))).toEqual(JSON.parse(JSON.stringify(questionnaireJsonSchema())));
});

it.each(["ai-vendor-core.yaml", "iso42001-annex-a.yaml"])("%s tells editors where the schema is", (name) => {
  expect(file(name)).toContain("# yaml-language-server: $schema=./questionnaire.schema.json");
});
