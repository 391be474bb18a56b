import type { RequestView } from "#contract/request.ts";
import type { PresentView } from "#contract/together.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { Conversation } from "#web/features/shared/conversation/Conversation.tsx";
import type { ConversationModel } from "#web/features/shared/conversation/ConversationModel.ts";
import { AtWork } from "./AtWork.tsx";

interface TogetherProps {
  readonly question: RespondentQuestion;
  readonly view: RequestView;
  readonly conversation: ConversationModel;
  readonly present: readonly PresentView[];
}

/** What colleagues have to do with a question: the buyer's wish, who has it in hand, and what was written. */
export function Together({ question, view, conversation, present }: TogetherProps) {
  const asked = view.changes?.items.find(({ questionId }) => questionId === question.id);
  return (
    <>
      {asked ? (
        <p class="asked">
          <strong>{view.buyerName} asks:</strong> {asked.text}
        </p>
      ) : null}
      <AtWork questionId={question.id} view={view} present={present} />
      <Conversation model={conversation} questionId={question.id} />
    </>
  );
}
