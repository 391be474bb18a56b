import type { DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";

type AnswerSets = Pick<Questionnaire, "answerSets">;

/**
 * Why an answer cannot even be kept as a draft, in a plain sentence; undefined when it can. Half-typed text is kept
 * (a link without its end, a number with a letter): only another kind of value, or an option that does not exist, is not.
 */
export function misshapen(question: Question, answer: DraftAnswer, sets: AnswerSets): string | undefined {
  if (answer.byCertificate === true && question.coveredBy !== "certificate")
    return "A certificate cannot answer this question; answer it yourself.";
  const { value } = answer;
  if (value === undefined || value === null || value === "") return undefined;
  return questionTypes[question.type].checkDraft(value, { question, questionnaire: sets });
}
