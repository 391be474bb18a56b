import * as z from "zod";

// The builder reads files in the browser, whose content policy forbids what zod would compile.
z.config({ jitless: true });

/** The four words a yes/no question may be answered with. */
export const answerWordSchema = z.enum(["yes", "partial", "no", "na"]);

/**
 * Ids last for ever and become object keys: letters, digits, `.`, `_`, `:` and `-`, at most 100 characters,
 * and never a name that every JavaScript object already has.
 */
export const idSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, "an id is made of letters, digits and hyphens, such as ai-policy")
  .refine((id) => !(id in {}), "this name is reserved, choose another id");

/** A line of text on screen: a title or a label. */
export const lineSchema = z.string().trim().min(1).max(500);

/** A paragraph or more; a Markdown subset without images. */
export const proseSchema = z.string().max(10_000);

/** One choice of a list. Without a score it is a claim that the question does not apply. */
export const optionSchema = z.strictObject({
  value: z.string().min(1).max(200),
  // A score needs no label; what is published does (lint, options-exist).
  label: z.string().trim().max(500),
  help: proseSchema.optional(),
  score: z.number().min(0).max(1).optional(),
  exclusive: z.boolean().optional(),
});

export const optionsSchema = z.array(optionSchema).min(1).max(500);

/** Ids of controls, always with their framework: ISO 27001 uses the same numbers as ISO 42001. */
export const controlsSchema = z.strictObject({
  iso42001: z.array(z.string()).optional(),
  nistAiRmf: z.array(z.string()).optional(),
  euAiAct: z.array(z.string()).optional(),
  other: z.array(z.strictObject({ framework: z.string().min(1), id: z.string().min(1) })).optional(),
});

/** What proof a question asks for. */
export const evidenceRuleSchema = z.strictObject({
  requiredFor: z.array(z.string()).optional(),
  accept: z.array(z.enum(["file", "link"])).optional(),
  fileTypes: z.array(z.string()).optional(),
  examples: proseSchema.optional(),
  maxAgeMonths: z.int().min(1).max(600).optional(),
});

/** What a reviewer is told when the answer is one of `when`. */
export const findingRuleSchema = z.strictObject({
  when: z.array(z.string()).min(1),
  severity: z.enum(["low", "medium", "high", "critical"]),
  title: lineSchema,
  advice: proseSchema.optional(),
  askVendor: proseSchema.optional(),
});

/** For the buyer's reviewer alone; never sent to a vendor. */
export const reviewerNotesSchema = z.strictObject({
  lookFor: proseSchema.optional(),
  followUp: proseSchema.optional(),
});

/** How an earlier answer may be offered again. */
export const prefillSchema = z.strictObject({ maxAgeMonths: z.int().min(1).max(600).optional() });

/** "Something else": offered after the options, with a text of the vendor's own. */
export const otherOptionSchema = z.strictObject({
  label: lineSchema.optional(),
  score: z.number().min(0).max(1).optional(),
});

export const importanceSchema = z.enum(["critical", "standard", "minor", "none"]);

export type AnswerWord = z.infer<typeof answerWordSchema>;
export type Option = z.infer<typeof optionSchema>;
export type FindingRule = z.infer<typeof findingRuleSchema>;
