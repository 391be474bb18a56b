import * as z from "zod";
import { conditionSchema } from "./condition.schema.ts";
import { idSchema, lineSchema, optionsSchema, proseSchema } from "./parts.schema.ts";
import { questionSchema } from "./question.schema.ts";

/** Most questions one questionnaire may have. */
export const maxQuestions = 2_000;

export const sectionSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  description: proseSchema.optional(),
  suggestedRole: lineSchema.optional(),
  showIf: conditionSchema.optional(),
  questions: z.array(questionSchema),
});

/** How answers become points; never sent to a vendor. */
export const scoringSchema = z.strictObject({
  importance: z
    .strictObject({
      critical: z.number().min(0).optional(),
      standard: z.number().min(0).optional(),
      minor: z.number().min(0).optional(),
      none: z.number().min(0).optional(),
    })
    .optional(),
  showScoreToVendor: z.boolean().optional(),
});

/** One questionnaire file, whole. Unknown keys are errors: a misspelt key must not be lost in silence. */
export const questionnaireSchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1),
  title: lineSchema,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language is a code such as en, nl or pt-BR"),
  owner: lineSchema.optional(),
  licence: lineSchema.optional(),
  estimatedMinutes: z.number().min(1).max(10_000).optional(),
  description: proseSchema.optional(),
  changes: proseSchema.optional(),
  scoring: scoringSchema.optional(),
  answerSets: z.record(idSchema, optionsSchema).optional(),
  retiredIds: z.array(idSchema).optional(),
  sections: z
    .array(sectionSchema)
    .min(1)
    .refine(
      (sections) => sections.reduce((sum, section) => sum + section.questions.length, 0) <= maxQuestions,
      `a questionnaire has at most ${maxQuestions} questions`,
    ),
});

export type Section = z.infer<typeof sectionSchema>;
export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type { Condition, PlainValue, QuestionTest, SystemTest } from "./condition.schema.ts";
export type {
  AnswerWord,
  FindingRule,
  Option,
} from "./parts.schema.ts";
export type { Column, Question, QuestionType } from "./question.schema.ts";
