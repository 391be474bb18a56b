import { addDays } from "#domain/civil-date.ts";
import { plural } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { DraftLine } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { today } from "#web/page/today.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

const daysToAnswer = 14;

const basketForm = (assessmentId: string) =>
  blankForm({
    place: { kind: "basket", key: assessmentId },
    blank: { note: "", dueOn: addDays(today.value, daysToAnswer) },
    isBody: isShaped({ note: isText, dueOn: isText }),
    fields: { root: "", prefix: "basket" },
  });

/** Everything the vendor shall change, kept until it is sent in one go; the vendor's other answers stay as they are. */
export function Basket({ model }: { readonly model: ReviewModel }) {
  const { dossier, assessment } = model.view.value;
  const form = useForm(() => basketForm(assessment.id), [assessment.id]);
  const { note, dueOn } = form.body.value;
  const items = model.view.value.basket;
  if (items.length === 0) return null;
  const sendBack = async (): Promise<void> => {
    if (await model.sendBack({ note, dueOn })) form.discard();
  };
  const questions = new Map(
    dossier.questionnaire.sections.flatMap((section) => section.questions.map((one) => [one.id, one])),
  );
  return (
    <Form class="card stack" aria-labelledby="basket" onSubmit={sendBack}>
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
      <DraftLine form={form} />
      <TextArea
        id="basket-note"
        label="A word to go with it"
        optional
        rows={2}
        limit={2000}
        value={note}
        onInput={(value) => form.change({ note: value })}
      />
      <DateInput id="basket-due" label="Answer by" value={dueOn} onChange={(value) => form.change({ dueOn: value })} />
      <WorkProblem work={model.work} />
      <div class="cluster">
        <Button type="submit" busy={model.work.busy.value} busyText="Sending…">
          Send back to {assessment.vendorName}
        </Button>
      </div>
    </Form>
  );
}
