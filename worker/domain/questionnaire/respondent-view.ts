import type * as z from "zod";
import { picked } from "#domain/picked.schema.ts";
import {
  type respondentColumnSchema,
  respondentQuestionnaireSchema,
  type respondentQuestionSchema,
} from "./respondent.schema.ts";

export type RespondentColumn = z.infer<typeof respondentColumnSchema>;
export type RespondentQuestion = z.infer<typeof respondentQuestionSchema>;
/** A questionnaire as a vendor sees it. Every `Questionnaire` may be read as one, but must not be sent as one. */
export type RespondentQuestionnaire = z.infer<typeof respondentQuestionnaireSchema>;

/** The questionnaire a vendor may see: the fields that are open to it, picked one by one. */
export const respondentView = (questionnaire: RespondentQuestionnaire): RespondentQuestionnaire =>
  picked(respondentQuestionnaireSchema, questionnaire);
