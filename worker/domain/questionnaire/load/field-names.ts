import type * as z from "zod";
import { questionTestSchema, systemTestSchema } from "../condition.schema.ts";
import { questionnaireSchema, scoringSchema, sectionSchema } from "../definition.schema.ts";
import {
  controlsSchema,
  evidenceRuleSchema,
  findingRuleSchema,
  optionSchema,
  otherOptionSchema,
  prefillSchema,
  reviewerNotesSchema,
} from "../parts.schema.ts";
import { columnSchema, questionSchema } from "../question.schema.ts";
import type { Path } from "./places.ts";

/** What a part of a file is called, and the fields it may have. */
export interface Part {
  readonly name: string;
  readonly fields: readonly string[];
}

type Shaped = { readonly shape: Readonly<Record<string, unknown>> };

const named = (name: string, ...schemas: readonly Shaped[]): Part => ({
  name,
  fields: [...new Set(schemas.flatMap((schema) => Object.keys(schema.shape)))],
});
const shapesOf = (union: z.ZodDiscriminatedUnion): Shaped[] =>
  union.options.flatMap((option) => (isShaped(option) ? [option] : []));
const isShaped = (schema: object): schema is Shaped => "shape" in schema;

const condition: Part = {
  ...named("a condition", questionTestSchema, systemTestSchema),
  fields: [...named("", questionTestSchema, systemTestSchema).fields, "all", "any", "not"],
};
const option = named("an option", optionSchema);

const parts: Readonly<Record<string, Part>> = {
  sections: named("a section", sectionSchema),
  questions: named("a question", ...shapesOf(questionSchema)),
  columns: named("a column", ...shapesOf(columnSchema)),
  options: option,
  answerSets: option,
  otherOption: named("“otherOption”", otherOptionSchema),
  controls: named("“controls”", controlsSchema),
  evidence: named("“evidence”", evidenceRuleSchema),
  findings: named("a finding", findingRuleSchema),
  reviewer: named("“reviewer”", reviewerNotesSchema),
  prefill: named("“prefill”", prefillSchema),
  scoring: named("“scoring”", scoringSchema),
  importance: { name: "“importance”", fields: ["critical", "standard", "minor", "none"] },
  showIf: condition,
  all: condition,
  any: condition,
  not: condition,
};
const head = named("the head of a questionnaire", questionnaireSchema);

/** The part of a file that a path leads to, judged by the last name on the way that is not a list position. */
export function partAt(path: Path): Part {
  if (path[0] === "answerSets") return option;
  const last = path.findLast((step) => typeof step === "string");
  return typeof last === "string" ? (parts[last] ?? { name: "this part", fields: [] }) : head;
}
