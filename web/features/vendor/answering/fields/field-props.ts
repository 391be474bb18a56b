import type { AnswerBody } from "#contract/request.schema.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import type { EvidenceShelf } from "../EvidenceShelf.ts";

/** What a field for an answer works with. */
export interface AnswerFieldProps {
  readonly question: RespondentQuestion;
  readonly questionnaire: RespondentQuestionnaire;
  readonly answer: AnswerBody;
  readonly error: string | undefined;
  readonly shelf: EvidenceShelf;
  readonly onChange: (part: Partial<AnswerBody>) => void;
  readonly onLeave: () => void;
}
