import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { asked } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { DelegateModel } from "./DelegateModel.ts";

interface DelegateProps {
  readonly view: RequestView;
  readonly questions: readonly RespondentQuestion[];
  readonly onDone: () => Promise<void>;
}

/** Hands questions of this section to a colleague, who gets a mail and sees nothing else. */
export function Delegate({ view, questions, onDone }: DelegateProps) {
  const open = useSignal(false);
  const told = useSignal("");
  return (
    <>
      <div class="cluster">
        <Button variant="secondary" size="small" onClick={() => (open.value = true)}>
          Hand questions to a colleague
        </Button>
        <span role="status">{told.value}</span>
      </div>
      <Dialog open={open.value} title="Hand questions to a colleague" onClose={() => (open.value = false)}>
        <DelegateForm
          view={view}
          questions={questions}
          onSent={async (name) => {
            open.value = false;
            told.value = `${name} gets a mail.`;
            await onDone();
          }}
        />
      </Dialog>
    </>
  );
}

interface FormProps extends Omit<DelegateProps, "onDone"> {
  readonly onSent: (name: string) => Promise<void>;
}

function DelegateForm({ view, questions, onSent }: FormProps) {
  const ids = questions.map(({ id }) => id);
  const model = useMemo(() => new DelegateModel(view.id, ids), [view.id]);
  const send = async (): Promise<void> => {
    const name = await model.send();
    if (name !== undefined) await onSent(name);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {model.work.problem.value ? <ProblemNotice problem={model.work.problem.value} /> : null}
      <p>
        They sign in with the address you enter, see the questions you tick and nothing else, and cannot submit. You see
        their answers as they are saved.
      </p>
      <TextInput
        id="delegate-name"
        label="Name"
        required
        value={model.name.value}
        error={model.fieldError("name")}
        onInput={(value) => (model.name.value = value)}
      />
      <TextInput
        id="delegate-email"
        label="E-mail address"
        type="email"
        required
        value={model.email.value}
        error={model.fieldError("email")}
        onInput={(value) => (model.email.value = value)}
      />
      <CheckboxGroup
        id="delegate-questions"
        label="Questions"
        choices={questions.map((question) => ({
          value: question.id,
          label: asked(view, question.short ?? question.text),
        }))}
        values={model.questionIds.value}
        error={model.fieldError("questionIds")}
        onChange={(values) => (model.questionIds.value = values)}
      />
      <TextArea
        id="delegate-note"
        label="A word to them"
        optional
        rows={2}
        limit={1000}
        value={model.note.value}
        onInput={(value) => (model.note.value = value)}
      />
      <Button type="submit" busy={model.work.busy.value} busyText="Sending…">
        Send
      </Button>
    </form>
  );
}
