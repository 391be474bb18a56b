import type { AiSystem } from "#domain/dossier/dossier.ts";
import { systemFields } from "#domain/questionnaire/question-types/system-fields.ts";

/** Where the model of an AI system comes from, as the buyer reads it. */
export const originWords: Readonly<Record<AiSystem["origin"], string>> = systemFields.origin.words;
