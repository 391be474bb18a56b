import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { plural } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { AnswerReview } from "./AnswerReview.tsx";
import { Basket } from "./Basket.tsx";
import { type InboxItem, inboxOrder, type Urgency, urgencyWords } from "./inbox.ts";
import type { ReviewModel } from "./ReviewModel.ts";
import { useBuyerConversation } from "./useBuyerConversation.ts";
import { useHash } from "./useHash.ts";
import { useSteps } from "./useSteps.ts";

interface AnswersViewProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}
type Filter = Urgency | "all";

/** The answers, those that need a reviewer first: what the vendor said, and what we concluded. */
export function AnswersView({ model, mayConclude }: AnswersViewProps) {
  const filter = useSignal<Filter>("all");
  useHash();
  const now = inboxOrder(model.view.value, { run: model.run.value, changed: model.changed.value });
  // The order stays while somebody works through it: an answer must not jump away once it is concluded on.
  const order = useMemo(() => now, [model, model.lastTime.value]);
  const shown = order.filter(({ urgency }) => filter.value === "all" || urgency === filter.value);
  const urgencies = new Map(now.map(({ question, urgency }) => [question.id, urgency]));
  const { list, step } = useSteps();
  const conversation = useBuyerConversation(model);
  return (
    <div class="stack" ref={list}>
      <Basket model={model} />
      {mayConclude ? null : <p class="soft">Only a reviewer or an owner can conclude; you see what they found.</p>}
      <div class="cluster cluster--end inbox">
        <Select
          id="answer-filter"
          label="Show"
          value={filter.value}
          options={filterOptions(order)}
          onChange={(value) => (filter.value = value as Filter)}
        />
        <div class="cluster inbox__steps">
          <Button variant="secondary" onClick={() => step(-1)}>
            Previous
          </Button>
          <Button variant="secondary" onClick={() => step(1)}>
            Next
          </Button>
        </div>
        <p class="soft">
          {leftInWords(now)} With the focus on an answer or a button here, J goes to the next and K to the one before
          {mayConclude ? "; A says that the answer stands as it is" : ""}.
        </p>
      </div>
      {shown.length === 0 ? <p>Nothing of this kind.</p> : null}
      {shown.map(({ question, urgency }) => (
        <AnswerReview
          key={question.id}
          question={question}
          urgency={urgencies.get(question.id) ?? urgency}
          model={model}
          mayConclude={mayConclude}
          conversation={conversation}
          onNext={() => step(1)}
        />
      ))}
    </div>
  );
}

/** Each kind that is there, with how many there are, in the order of the inbox. */
function filterOptions(items: readonly InboxItem[]) {
  const counts = new Map<Filter, number>([["all", items.length]]);
  for (const { urgency } of items) counts.set(urgency, (counts.get(urgency) ?? 0) + 1);
  return Object.entries({ all: "All answers", ...urgencyWords }).flatMap(([value, label]) => {
    const count = counts.get(value as Filter) ?? 0;
    return count === 0 && value !== "all" ? [] : [{ value, label: `${label} (${count})` }];
  });
}

function leftInWords(items: readonly InboxItem[]): string {
  const left = items.filter(({ urgency }) => urgency !== "rest").length;
  return left === 0
    ? "Nothing stands out any more."
    : `${plural({ count: left, one: "answer", other: "answers" })} of ${items.length} still to look at.`;
}
