import * as z from "zod";
import { questionnaireSchema, sectionSchema } from "./definition.schema.ts";
import { idSchema, optionSchema, otherOptionSchema } from "./parts.schema.ts";
import { openColumnFields, openFields } from "./question.schema.ts";
import { smallTypes } from "./question-types/column-types.ts";
import { allTypes } from "./question-types/registry.ts";
import { schemaOf, schemasOf } from "./type.schema.ts";

/** An option as a vendor sees it: without its score. */
const respondentOptionSchema = optionSchema.pick({ value: true, label: true, help: true, exclusive: true });
const options = z.array(respondentOptionSchema);

const columnFields = { ...openColumnFields, options: options.optional() };
const questionFields = {
  ...openFields,
  options: options.optional(),
  otherOption: otherOptionSchema.pick({ label: true }).optional(),
};

// The compiler wants the first of a union by itself; a table has columns besides.
const { yesNo, ...otherColumns } = smallTypes;
const { table, ...otherTypes } = allTypes;

export const respondentColumnSchema = z.discriminatedUnion("type", [
  schemaOf(yesNo, columnFields),
  ...schemasOf(otherColumns, columnFields),
]);

/** A question as a vendor sees it: without points, the good answer and the reviewer's notes. */
export const respondentQuestionSchema = z.discriminatedUnion("type", [
  schemaOf(table, questionFields).extend({ columns: z.array(respondentColumnSchema) }),
  ...schemasOf(otherTypes, questionFields),
]);

const respondentSectionSchema = sectionSchema
  .pick({ id: true, title: true, description: true, suggestedRole: true, showIf: true })
  .extend({ questions: z.array(respondentQuestionSchema) });

/**
 * A questionnaire as a vendor sees it, field by field: how answers turn into points and what reviewers look for stay with
 * the buyer. Which questions are must-haves, and the findings an answer would raise, are open to the vendor.
 */
export const respondentQuestionnaireSchema = z.object({
  ...questionnaireSchema.pick({
    id: true,
    version: true,
    title: true,
    language: true,
    owner: true,
    licence: true,
    estimatedMinutes: true,
    description: true,
    changes: true,
    retiredIds: true,
  }).shape,
  answerSets: z.record(idSchema, options).optional(),
  sections: z.array(respondentSectionSchema),
  /** Of one that is read in another language: the texts that nobody translated, and the language they are in. */
  inOriginal: z.object({ language: z.string(), texts: z.array(z.string()) }).optional(),
});
