import type { JSX } from "preact";
import type { AnswerBody } from "#contract/request.schema.ts";
import type { TypeOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { asked } from "#domain/words/words.ts";
import type { EvidenceShelf } from "../EvidenceShelf.ts";

/** A question of one of these types. */
export type QuestionOf<T extends TypeOnPage> = Extract<RespondentQuestion, { type: T }>;

/** What a field for an answer works with. */
export interface AnswerFieldProps<Q = QuestionOf<TypeOnPage>> {
  readonly question: Q;
  readonly questionnaire: RespondentQuestionnaire;
  readonly answer: AnswerBody;
  readonly error: string | undefined;
  readonly shelf: EvidenceShelf;
  readonly onChange: (part: Partial<AnswerBody>) => void;
  readonly onLeave: () => void;
}

export type PropsFor<T extends TypeOnPage> = AnswerFieldProps<QuestionOf<T>>;

/** A field for such questions; a method, so that it may be called with the question by whose type it was found. */
export type Field<Q = QuestionOf<TypeOnPage>> = { of(props: AnswerFieldProps<Q>): JSX.Element }["of"];

/** What stands around the control: the question and its help in their language, what is wrong in the frame's. */
export const textsAround = ({ question, questionnaire, error }: AnswerFieldProps) => ({
  id: question.id,
  label: asked(questionnaire, question.text),
  hint: question.help && asked(questionnaire, question.help),
  error,
});

/** The answer as a text to be typed on. */
export const typedText = ({ answer: { value } }: AnswerFieldProps): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
