import * as z from "zod";
import { idSchema, lineSchema, proseSchema } from "../parts.schema.ts";

const labels = z.record(z.string().max(200), lineSchema);

const columnTranslation = z.strictObject({
  text: lineSchema.optional(),
  help: proseSchema.optional(),
  options: labels.optional(),
});

const findingTranslation = z.strictObject({
  title: lineSchema.optional(),
  advice: proseSchema.optional(),
  askVendor: proseSchema.optional(),
});

const questionTranslation = z.strictObject({
  text: z.string().trim().min(1).max(5_000).optional(),
  short: lineSchema.optional(),
  help: proseSchema.optional(),
  why: proseSchema.optional(),
  /** Option value → label. */
  options: labels.optional(),
  optionHelp: z.record(z.string().max(200), proseSchema).optional(),
  otherOption: lineSchema.optional(),
  columns: z.record(idSchema, columnTranslation).optional(),
  rowName: lineSchema.optional(),
  unit: lineSchema.optional(),
  evidence: proseSchema.optional(),
  /** In the order of the base file. */
  findings: z.array(findingTranslation).max(100).optional(),
});

const sectionTranslation = z.strictObject({
  title: lineSchema.optional(),
  description: proseSchema.optional(),
  suggestedRole: lineSchema.optional(),
});

/** A side file: the texts of one version of a questionnaire in one language, keyed by id. Everything may be missing. */
export const translationSchema = z.strictObject({
  translationOf: idSchema,
  version: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language is a code such as fr, de or pt-BR"),
  title: lineSchema.optional(),
  description: proseSchema.optional(),
  changes: proseSchema.optional(),
  /** Texts that read the same in this language. Any other that equals the original counts as not translated. */
  sameWords: z.array(proseSchema).max(5_000).optional(),
  answerSets: z.record(idSchema, labels).optional(),
  sections: z.record(idSchema, sectionTranslation).optional(),
  questions: z.record(idSchema, questionTranslation).optional(),
});

export type Translation = z.infer<typeof translationSchema>;
export type QuestionTranslation = z.infer<typeof questionTranslation>;
