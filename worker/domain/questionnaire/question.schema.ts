import * as z from "zod";
import { conditionSchema } from "./condition.schema.ts";
import {
  answerWordSchema,
  controlsSchema,
  evidenceRuleSchema,
  findingRuleSchema,
  idSchema,
  importanceSchema,
  lineSchema,
  optionsSchema,
  otherOptionSchema,
  prefillSchema,
  proseSchema,
  reviewerNotesSchema,
} from "./parts.schema.ts";
import { smallTypes } from "./question-types/column-types.ts";
import { allTypes } from "./question-types/registry.ts";
import { schemaOf, schemasOf } from "./type.schema.ts";

const common = {
  id: idSchema,
  text: z.string().trim().min(1).max(5_000),
  short: lineSchema.optional(),
  help: proseSchema.optional(),
  why: proseSchema.optional(),
  required: z.boolean().optional(),
  showIf: conditionSchema.optional(),
  controls: controlsSchema.optional(),
  importance: importanceSchema.optional(),
  weight: z.number().min(0).optional(),
  mustHave: z.boolean().optional(),
  goodAnswer: z.enum(["yes", "no"]).optional(),
  answers: z.array(answerWordSchema).min(1).optional(),
  options: optionsSchema.optional(),
  answerSet: idSchema.optional(),
  otherOption: otherOptionSchema.optional(),
  explainFor: z.array(z.string()).optional(),
  evidence: evidenceRuleSchema.optional(),
  findings: z.array(findingRuleSchema).optional(),
  coveredBy: z.literal("certificate").optional(),
  prefill: prefillSchema.optional(),
  replaces: z.array(idSchema).optional(),
  reviewer: reviewerNotesSchema.optional(),
};

/** What a vendor sees of every question. Not points, the good answer and notes for reviewers; lists lose their points. */
export const openFields = {
  id: common.id,
  text: common.text,
  short: common.short,
  help: common.help,
  why: common.why,
  required: common.required,
  showIf: common.showIf,
  controls: common.controls,
  mustHave: common.mustHave,
  answers: common.answers,
  answerSet: common.answerSet,
  explainFor: common.explainFor,
  evidence: common.evidence,
  findings: common.findings,
  coveredBy: common.coveredBy,
  prefill: common.prefill,
  replaces: common.replaces,
};

const columnCommon = {
  id: idSchema,
  text: lineSchema,
  help: proseSchema.optional(),
  required: z.boolean().optional(),
  answers: z.array(answerWordSchema).min(1).optional(),
  options: optionsSchema.optional(),
  answerSet: idSchema.optional(),
};

/** What a vendor sees of every column of a table. */
export const openColumnFields = {
  id: columnCommon.id,
  text: columnCommon.text,
  help: columnCommon.help,
  required: columnCommon.required,
  answers: columnCommon.answers,
  answerSet: columnCommon.answerSet,
};

// The compiler wants the first of a union by itself; a table has columns besides.
const { yesNo, ...otherColumns } = smallTypes;
const { table, ...otherTypes } = allTypes;

/** One column of a table: a small question. */
export const columnSchema = z.discriminatedUnion("type", [
  schemaOf(yesNo, columnCommon),
  ...schemasOf(otherColumns, columnCommon),
]);

/** One question; what only some types have (limits, columns) hangs on the type. */
export const questionSchema = z.discriminatedUnion("type", [
  schemaOf(table, common).extend({ columns: z.array(columnSchema).min(1).max(50) }),
  ...schemasOf(otherTypes, common),
]);

export type Column = z.infer<typeof columnSchema>;
export type Question = z.infer<typeof questionSchema>;
export type { QuestionType } from "./question-types/registry.ts";
