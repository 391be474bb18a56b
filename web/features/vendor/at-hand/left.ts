import type { RequestView } from "#contract/request.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { applicable, missingItems } from "./progress.ts";

/** The questions that wait for the vendor, in order: those the check before submitting has something to say about. */
export function leftToAnswer(request: RequestView): RespondentQuestion[] {
  const waiting = new Set(missingItems(request).map(({ questionId }) => questionId));
  return applicable(request).filter(({ id }) => waiting.has(id));
}
