import { useSignal } from "@preact/signals";
import { addDays } from "#domain/civil-date.ts";
import { plural } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { today } from "#web/page/today.ts";
import type { ReviewModel } from "./ReviewModel.ts";

const daysToAnswer = 14;

/** Everything the vendor shall change, kept until it is sent in one go; the vendor's other answers stay as they are. */
export function Basket({ model }: { readonly model: ReviewModel }) {
  const note = useSignal("");
  const dueOn = useSignal(addDays(today.value, daysToAnswer));
  const { dossier, assessment } = model.view.value;
  const items = model.view.value.basket;
  if (items.length === 0) return null;
  const questions = new Map(
    dossier.questionnaire.sections.flatMap((section) => section.questions.map((one) => [one.id, one])),
  );
  return (
    <form
      class="card stack"
      aria-labelledby="basket"
      onSubmit={(event) => {
        event.preventDefault();
        void model.sendBack({ note: note.value, dueOn: dueOn.value });
      }}
    >
      <h2 id="basket">
        Basket: {plural({ count: items.length, one: "question", other: "questions" })} for {assessment.vendorName}
      </h2>
      <ol>
        {items.map(({ questionId: id, text, writtenBy }) => (
          <li key={id}>
            <a href={`#${id}`} lang={dossier.questionnaire.language}>
              {questions.get(id)?.short ?? questions.get(id)?.text ?? id}
            </a>
            : {text} {writtenBy ? <span class="soft">({writtenBy})</span> : null}
          </li>
        ))}
      </ol>
      <TextArea
        id="basket-note"
        label="A word to go with it"
        optional
        rows={2}
        limit={2000}
        value={note.value}
        onInput={(value) => (note.value = value)}
      />
      <DateInput id="basket-due" label="Answer by" value={dueOn.value} onChange={(value) => (dueOn.value = value)} />
      {model.problem.value ? <ProblemNotice problem={model.problem.value} /> : null}
      <div class="cluster">
        <Button type="submit" busy={model.busy.value} busyText="Sending…">
          Send back to {assessment.vendorName}
        </Button>
      </div>
    </form>
  );
}
