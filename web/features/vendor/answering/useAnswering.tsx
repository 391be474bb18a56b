import { useMemo } from "preact/hooks";
import type { EarlierAnswers as EarlierAnswersView, RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { role } from "#web/page/session.ts";
import type { RequestNow } from "../at-hand/progress.ts";
import { useForeseen } from "../foreseen/useForeseen.ts";
import { Together } from "../together/Together.tsx";
import { usePresence } from "../together/usePresence.ts";
import { useVendorConversation } from "../together/useVendorConversation.ts";
import type { QuestionCardProps } from "./card-props.ts";
import { EvidenceShelf } from "./EvidenceShelf.ts";
import { storedOf } from "./entry.ts";
import { QuestionCard } from "./QuestionCard.tsx";
import { useAnswerForm } from "./useAnswerForm.ts";

type Question = QuestionCardProps["question"];

/** What a page of question cards works with: one form, one shelf of files, earlier answers, and the cards themselves. */
export function useAnswering(view: RequestView) {
  const conversation = useVendorConversation(view);
  const present = usePresence(view);
  const model = useAnswerForm(view);
  const shelf = useMemo(() => new EvidenceShelf(view.evidence), [view.id]);
  // Proposals are a help: while they load, or if they cannot be had, the page works without them.
  const earlier = useMemo(() => resource(() => earlierAnswersOf(view)), [view.id]);
  const saves = model.saves.value;
  const foreseen = useForeseen(view, saves);
  // Counted anew with every answer that was stored, and not while one is typed.
  const now = useMemo<RequestNow>(() => ({ ...view, answers: storedOf(model.entries) }), [view, saves]);
  const proposals = earlier.loadable.value.state === "ready" ? earlier.loadable.value.value : {};
  const card = (question: Question) => (
    <QuestionCard
      key={question.id}
      question={question}
      view={view}
      model={model}
      shelf={shelf}
      earlier={proposals[question.id]}
      foreseen={foreseen}
      together={<Together question={question} view={view} conversation={conversation} present={present.value} />}
    />
  );
  return { model, shelf, proposals, card, now, present: present.value };
}

const earlierAnswersOf = (view: RequestView): Promise<EarlierAnswersView> =>
  view.state === "draft" && role.value !== "guest"
    ? call("GET /api/vendor/requests/:id/earlier-answers", { params: { id: view.id } })
    : Promise.resolve({});
