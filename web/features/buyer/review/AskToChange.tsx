import { useSignal } from "@preact/signals";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { DraftLine } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import type { ReviewModel } from "./ReviewModel.ts";

interface AskToChangeProps {
  readonly question: Question;
  readonly model: ReviewModel;
}

const wishForm = ({ model, question, asked = "" }: AskToChangeProps & { readonly asked: string | undefined }) =>
  blankForm({
    place: { kind: "wish", key: `${model.view.value.assessment.id} ${question.id}` },
    blank: { text: asked },
    isBody: isShaped({ text: isText }),
    fields: { root: "", prefix: question.id },
  });

/** A wish about one answer, kept in the basket; nothing goes out before the basket is sent. */
export function AskToChange({ question, model }: AskToChangeProps) {
  const asked = model.view.value.basket.find(({ questionId }) => questionId === question.id)?.text;
  const form = useForm(() => wishForm({ model, question, asked }), [model, question.id, asked]);
  const { text } = form.body.value;
  const writing = useSignal(form.typedAt.value !== null);
  const error = useSignal<string | undefined>(undefined);
  const write = (): void => {
    writing.value = true;
    requestAnimationFrame(() => document.getElementById(`${question.id}-ask`)?.focus());
  };
  // Back to the answer, so that the keyboard goes on from there.
  const done = (): void => {
    writing.value = false;
    document.getElementById(question.id)?.focus({ preventScroll: true });
  };
  const put = async (): Promise<void> => {
    error.value = text.trim() === "" ? "Say what to change, or cancel" : undefined;
    if (error.value !== undefined || !(await model.ask(question.id, text))) return;
    form.discard();
    done();
  };
  const cancel = (): void => {
    form.discard();
    done();
  };
  const { state, ended, archivedAt } = model.view.value.assessment;
  if (state !== "submitted" || ended !== null || archivedAt !== null) return null;
  const { language } = model.view.value.dossier.questionnaire;
  const about = <span lang={language}>{question.short ?? question.text}</span>;
  if (!writing.value)
    return (
      <div class="cluster">
        {asked === undefined ? null : <p class="asked">In the basket: {asked}</p>}
        <Button variant="secondary" size="small" onClick={() => write()}>
          {asked === undefined ? "Ask the vendor to change it" : "Change what you ask"}
          <span class="visually-hidden"> ({about})</span>
        </Button>
        {asked === undefined ? null : (
          <Button
            variant="quiet"
            size="small"
            busy={model.work.busy.value}
            onClick={() => void model.ask(question.id, "")}
          >
            Take it out<span class="visually-hidden"> ({about})</span>
          </Button>
        )}
      </div>
    );
  return (
    <Form class="stack stack--tight" onSubmit={put}>
      <DraftLine form={form} />
      {asked === undefined ? null : <p class="asked">In the basket now: {asked}</p>}
      <TextArea
        id={`${question.id}-ask`}
        label="What should the vendor change?"
        hint="It goes into the basket. The vendor gets one mail when you send the basket."
        rows={2}
        limit={2000}
        error={error.value}
        value={text}
        onInput={(value) => form.change({ text: value })}
      />
      <div class="cluster">
        <Button type="submit" size="small" busy={model.work.busy.value} busyText="Keeping…">
          Put into the basket
        </Button>
        <Button variant="quiet" size="small" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
