import type { DraftAnswer } from "./check-answer.ts";
import { optionLabel, optionsOf, otherValue } from "./options.ts";
import { type AnswerContext, isBlankValue, isFilledText } from "./question-types/question-type.ts";
import { isAnswerable } from "./question-types/which-types.ts";
import type { RespondentQuestion } from "./respondent-view.ts";

type MissingContext = Pick<AnswerContext, "questionnaire">;

/**
 * What an answer still lacks before it can be submitted, as sentences for the "Check answers" page: the answer
 * itself when the question is required, an explanation (`explainFor`), evidence (`evidence.requiredFor`), the words
 * for "something else". Empty when nothing is missing, and when a certificate stands in.
 */
export function missingFor(question: RespondentQuestion, answer: DraftAnswer, context?: MissingContext): string[] {
  if (answer.byCertificate === true || !isAnswerable(question)) return [];
  if (isBlankValue(answer.value)) return question.required === true ? ["This question needs an answer."] : [];
  const given: Given = { question, answer, options: optionsOf(context?.questionnaire ?? {}, question) };
  return [missingOther(given), missingExplanation(given), missingEvidence(given)].filter((text) => text !== undefined);
}

/** Whether the answer given calls for evidence that is not attached yet. */
export const lacksEvidence = (question: RespondentQuestion, answer: DraftAnswer): boolean =>
  answer.byCertificate !== true && missingEvidence({ question, answer, options: [] }) !== undefined;

interface Given {
  readonly question: RespondentQuestion;
  readonly answer: DraftAnswer;
  readonly options: ReturnType<typeof optionsOf>;
}

function missingOther({ question, answer }: Given): string | undefined {
  if (question.otherOption === undefined || !chosen(answer).includes(otherValue)) return undefined;
  return isFilledText(answer.otherText) ? undefined : "Describe the answer that is not in the list.";
}

function missingExplanation({ question, answer, options }: Given): string | undefined {
  const asking = chosen(answer).find((value) => question.explainFor?.includes(value));
  if (asking === undefined || isFilledText(answer.explanation)) return undefined;
  return `Explain your answer “${optionLabel(options, asking)}”.`;
}

function missingEvidence({ question, answer, options }: Given): string | undefined {
  const asking = chosen(answer).find((value) => question.evidence?.requiredFor?.includes(value));
  if (asking === undefined || (answer.evidence?.length ?? 0) > 0) return undefined;
  return `Add evidence for your answer “${optionLabel(options, asking)}”.`;
}

const chosen = ({ value }: DraftAnswer): string[] => [value].flat().filter((one) => typeof one === "string");
