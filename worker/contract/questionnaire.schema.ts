import * as z from "zod";
import { maxFileBytes } from "#domain/questionnaire/load/file-limit.ts";

/** Longest questionnaire file that is kept, in characters (FORMAT, Rules 5); the use case counts its bytes. */
const fileText = z.string().max(maxFileBytes, "This file is longer than 500 kB. Split it.");
const revision = z.int().min(0);

/** Text of a file in our format, complete or not: a draft may be anything its author has typed. */
export const newDraftSchema = z.strictObject({ text: fileText });
export const saveDraftSchema = z.strictObject({ revision, text: fileText });
export const publishDraftSchema = z.strictObject({ revision });
export const removeDraftSchema = z.strictObject({ revision });

/** Which version to show; without it the one that would be sent today. */
export const whichVersionSchema = z.strictObject({ version: z.coerce.number().int().min(1).optional() });

export const saveTranslationSchema = z.strictObject({ version: z.int().min(1), revision, text: fileText });

/** How the columns of a layout are read; what is in it, the importer checks. */
export const mappingSchema = z.record(z.string(), z.unknown());
/** How a layout of spreadsheet is read. */
export const saveMappingSchema = z.strictObject({
  name: z.string().trim().min(1, "Give the mapping a name").max(100),
  mapping: mappingSchema,
});

export const offerVersionSchema = z.strictObject({ version: z.int().min(1) });
export const moveVersionSchema = z.strictObject({ version: z.int().min(1), revision });
export const chooseLanguageSchema = z.strictObject({ language: z.string().min(2).max(35) });

export type NewDraft = z.infer<typeof newDraftSchema>;
export type SaveDraft = z.infer<typeof saveDraftSchema>;
export type SaveTranslation = z.infer<typeof saveTranslationSchema>;
export type SaveMapping = z.infer<typeof saveMappingSchema>;
