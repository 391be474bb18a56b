import { useSignal } from "@preact/signals";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { Button } from "#web/components/Button.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface AskToChangeProps {
  readonly question: Question;
  readonly model: ReviewModel;
}

/** A wish about one answer, kept in the basket; nothing goes out before the basket is sent. */
export function AskToChange({ question, model }: AskToChangeProps) {
  const asked = model.view.value.basket.find(({ questionId }) => questionId === question.id)?.text;
  const writing = useSignal(false);
  const text = useSignal(asked ?? "");
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
    error.value = text.value.trim() === "" ? "Say what to change, or cancel" : undefined;
    if (error.value === undefined && (await model.ask(question.id, text.value))) done();
  };
  if (model.view.value.assessment.state !== "submitted") return null;
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
          <Button variant="quiet" size="small" busy={model.busy.value} onClick={() => void model.ask(question.id, "")}>
            Take it out<span class="visually-hidden"> ({about})</span>
          </Button>
        )}
      </div>
    );
  return (
    <form
      class="stack stack--tight"
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <TextArea
        id={`${question.id}-ask`}
        label="What should the vendor change?"
        hint="It goes into the basket. The vendor gets one mail when you send the basket."
        rows={2}
        limit={2000}
        error={error.value}
        value={text.value}
        onInput={(value) => (text.value = value)}
      />
      <div class="cluster">
        <Button type="submit" size="small" busy={model.busy.value} busyText="Keeping…">
          Put into the basket
        </Button>
        <Button variant="quiet" size="small" onClick={() => done()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
