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

const textLimits = { minLength: z.int().min(0).optional(), maxLength: z.int().min(1).max(100_000).optional() };
const numberLimits = {
  min: z.number().optional(),
  max: z.number().optional(),
  wholeNumber: z.boolean().optional(),
  unit: lineSchema.optional(),
};
const dateLimit = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}|today)$/, "a date limit is a date such as 2026-01-31, or the word today");
const dateLimits = { min: dateLimit.optional(), max: dateLimit.optional() };
const rowLimits = {
  rowName: lineSchema.optional(),
  minRows: z.int().min(0).max(500).optional(),
  maxRows: z.int().min(1).max(500).optional(),
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

/** One column of a table: a small question. */
export const columnSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...columnCommon, type: z.enum(["yesNo", "single", "multiple", "email", "url"]) }),
  z.strictObject({ ...columnCommon, ...textLimits, type: z.enum(["text", "longText"]) }),
  z.strictObject({ ...columnCommon, ...numberLimits, type: z.literal("number") }),
  z.strictObject({ ...columnCommon, ...dateLimits, type: z.literal("date") }),
]);

const plainTypes = ["yesNo", "single", "multiple", "email", "url", "certificates", "statement", "declaration"] as const;

/** One question; what only some types have (limits, columns) hangs on the type. */
export const questionSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.enum(plainTypes) }),
  z.strictObject({ ...common, ...textLimits, type: z.enum(["text", "longText"]) }),
  z.strictObject({ ...common, ...numberLimits, type: z.literal("number") }),
  z.strictObject({ ...common, ...dateLimits, type: z.literal("date") }),
  z.strictObject({
    ...common,
    type: z.literal("evidence"),
    minItems: z.int().min(0).max(100).optional(),
    maxItems: z.int().min(1).max(100).optional(),
  }),
  z.strictObject({ ...common, ...rowLimits, type: z.literal("table"), columns: z.array(columnSchema).min(1).max(50) }),
  z.strictObject({ ...common, ...rowLimits, type: z.literal("aiSystems") }),
]);

export type Column = z.infer<typeof columnSchema>;
export type Question = z.infer<typeof questionSchema>;
export type QuestionType = Question["type"];
