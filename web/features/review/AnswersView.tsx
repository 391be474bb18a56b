import { useSignal } from "@preact/signals";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { Select } from "#web/components/Select.tsx";
import { AnswerReview } from "./AnswerReview.tsx";
import { Basket } from "./Basket.tsx";
import { inboxOrder, urgencyWords } from "./inbox.ts";
import type { ReviewModel } from "./ReviewModel.ts";
import { useBuyerConversation } from "./useBuyerConversation.ts";
import { useHash } from "./useHash.ts";
import { useSteps } from "./useSteps.ts";

interface AnswersViewProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

const filters = { all: "All answers", ...urgencyWords } as const;

/** The answers, those that need a reviewer first: what the vendor said, and what we concluded. */
export function AnswersView({ model, mayConclude }: AnswersViewProps) {
  const filter = useSignal<keyof typeof filters>("all");
  useHash();
  const inbox = inboxOrder(model.view.value, model.run.value).filter(
    ({ urgency }) => filter.value === "all" || urgency === filter.value,
  );
  const list = useSteps();
  const conversation = useBuyerConversation(model);
  return (
    <div class="stack" ref={list}>
      <Basket model={model} />
      {mayConclude ? null : <p class="soft">Only a reviewer or an owner can conclude; you see what they found.</p>}
      <Select
        id="answer-filter"
        label="Show"
        value={filter.value}
        options={Object.entries(filters).map(([value, label]) => ({ value, label }))}
        onChange={(value) => (filter.value = value as keyof typeof filters)}
      />
      <p class="soft">With the focus on an answer, J goes to the next one and K to the one before.</p>
      {inbox.length === 0 ? <p>Nothing of this kind.</p> : null}
      {inbox.map(({ question, urgency }) => (
        <AnswerReview
          key={question.id}
          question={question as Question}
          urgency={urgency}
          model={model}
          mayConclude={mayConclude}
          conversation={conversation}
        />
      ))}
    </div>
  );
}
