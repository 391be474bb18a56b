import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";

const readme = readFileSync(new URL("../../questionnaires/README.md", import.meta.url), "utf8");

it.each(Object.keys(questionTypes))("the page about the format has a row for the type %s", (type) => {
  const [, section = ""] = readme.split("\n## Types of question\n");
  const [table = ""] = section.split("\n## ");
  const firstCells = table.split("\n").map((row) => row.split("|")[1] ?? "");
  expect(firstCells.join()).toContain(`\`${type}\``);
});

it.each(
  Object.entries(questionTypes).flatMap(([type, { limits }]) => Object.keys(limits).map((field) => [field, type])),
)("the page about the format names the limit %s of the type %s", (field) => {
  const [, limits = ""] = readme.split("\n**Limits.** ");
  expect(limits.split("\n\n")[0]).toContain(`\`${field}\``);
});
