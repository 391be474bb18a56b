import type * as z from "zod";
import { picked } from "#domain/picked.schema.ts";
import {
  type respondentColumnSchema,
  type respondentOptionSchema,
  respondentQuestionnaireSchema,
  type respondentQuestionSchema,
  type respondentSectionSchema,
} from "./respondent.schema.ts";

export type RespondentOption = z.infer<typeof respondentOptionSchema>;
export type RespondentColumn = z.infer<typeof respondentColumnSchema>;
export type RespondentQuestion = z.infer<typeof respondentQuestionSchema>;
export type RespondentSection = z.infer<typeof respondentSectionSchema>;
/** A questionnaire as a vendor sees it. Every `Questionnaire` may be read as one, but must not be sent as one. */
export type RespondentQuestionnaire = z.infer<typeof respondentQuestionnaireSchema>;

/** The questionnaire a vendor may see: the fields that are open to it, picked one by one. */
export const respondentView = (questionnaire: RespondentQuestionnaire): RespondentQuestionnaire =>
  picked(respondentQuestionnaireSchema, questionnaire);
