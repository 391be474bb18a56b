import type { ComponentChildren } from "preact";
import type { ForeseenView, RequestView } from "#contract/request.ts";
import type { EarlierAnswer } from "#domain/assessment/earlier-answers.ts";
import type { TypeOnSectionPage } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import type { AnswerFormModel } from "./AnswerFormModel.ts";
import type { EvidenceShelf } from "./EvidenceShelf.ts";

/** What a card of one question works with. */
export interface QuestionCardProps {
  readonly question: Extract<RespondentQuestion, { type: TypeOnSectionPage }>;
  readonly view: RequestView;
  readonly model: AnswerFormModel;
  readonly shelf: EvidenceShelf;
  /** What the vendor answered before, where it may help. */
  readonly earlier?: readonly EarlierAnswer[] | undefined;
  /** What the reviewer will see in the answers as they are saved. */
  readonly foreseen?: readonly ForeseenView[] | undefined;
  /** What colleagues have to do with it: who has it in hand, and what was written. */
  readonly together?: ComponentChildren;
}
