import type { DraftAnswer } from "./check-answer.ts";
import { optionLabel, optionsOf, otherValue } from "./options.ts";
import { type AnswerContext, isBlankValue, isFilledText } from "./question-types/question-type.ts";
import { isAnswerable } from "./question-types/which-types.ts";
import type { RespondentQuestion } from "./respondent-view.ts";

type MissingContext = Pick<AnswerContext, "questionnaire">;

/** What an answer that was given still lacks: the words for "something else", an explanation, or evidence. */
export type Lack =
  | { readonly kind: "other" }
  /** With the label of the choice that calls for it. */
  | { readonly kind: "explanation" | "evidence"; readonly label: string };

/**
 * What an answer still lacks: an explanation (`explainFor`), evidence (`evidence.requiredFor`), the words for "something
 * else". The answer counts all the same, on the vendor's word. Empty when nothing is answered, and when a certificate
 * stands in.
 */
export function missingFor(question: RespondentQuestion, answer: DraftAnswer, context?: MissingContext): Lack[] {
  if (answer.byCertificate === true || !isAnswerable(question) || isBlankValue(answer.value)) return [];
  const given: Given = { question, answer, options: optionsOf(context?.questionnaire ?? {}, question) };
  return [missingOther(given), missingExplanation(given), missingEvidence(given)].filter((lack) => lack !== undefined);
}

/** Whether the answer given calls for evidence that is not attached yet. */
export const lacksEvidence = (question: RespondentQuestion, answer: DraftAnswer): boolean =>
  missingFor(question, answer).some(({ kind }) => kind === "evidence");

interface Given {
  readonly question: RespondentQuestion;
  readonly answer: DraftAnswer;
  readonly options: ReturnType<typeof optionsOf>;
}

function missingOther({ question, answer }: Given): Lack | undefined {
  if (question.otherOption === undefined || !chosen(answer).includes(otherValue)) return undefined;
  return isFilledText(answer.otherText) ? undefined : { kind: "other" };
}

function missingExplanation({ question, answer, options }: Given): Lack | undefined {
  const asking = chosen(answer).find((value) => question.explainFor?.includes(value));
  if (asking === undefined || isFilledText(answer.explanation)) return undefined;
  return { kind: "explanation", label: optionLabel(options, asking) };
}

function missingEvidence({ question, answer, options }: Given): Lack | undefined {
  const asking = chosen(answer).find((value) => question.evidence?.requiredFor?.includes(value));
  if (asking === undefined || (answer.evidence?.length ?? 0) > 0) return undefined;
  return { kind: "evidence", label: optionLabel(options, asking) };
}

const chosen = ({ value }: DraftAnswer): string[] => [value].flat().filter((one) => typeof one === "string");
