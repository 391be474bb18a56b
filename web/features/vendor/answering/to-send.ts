import type { AnswerBody } from "#contract/request.schema.ts";
import { whyRefused } from "#domain/questionnaire/check-answer.ts";
import type { AnswerContext } from "#domain/questionnaire/question-types/question-type.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { storedForm } from "#domain/questionnaire/stored-form.ts";

interface Typing extends AnswerContext {
  readonly question: RespondentQuestion;
  /** The answer as the server has it. */
  readonly stored: AnswerBody;
}

export interface ToSend {
  readonly body: AnswerBody;
  /** Why the value on the screen cannot be saved; the body then keeps the stored one. */
  readonly unfit?: string;
}

/** What of an answer on the screen can be saved: all of it, or, beside a value that does not fit, the rest. */
export function toSend(typed: AnswerBody, { question, stored, ...context }: Typing): ToSend {
  const value = storedForm(question, typed.value);
  const body = value === typed.value ? typed : { ...typed, value };
  const unfit = whyRefused(question, body, context);
  if (unfit === undefined) return { body };
  const { value: _value, otherText: _otherText, ...rest } = typed;
  const { value: kept, otherText } = stored;
  return { body: { ...rest, ...(kept !== undefined && { value: kept }), ...(otherText && { otherText }) }, unfit };
}
