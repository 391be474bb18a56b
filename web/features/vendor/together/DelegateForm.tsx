import { useSignal } from "@preact/signals";
import type { RequestView } from "#contract/request.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { isBlank } from "#domain/questionnaire/visibility.ts";
import { asked } from "#domain/words/words.ts";
import { call } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { delegateForm } from "./delegate-form.ts";

interface DelegateProps {
  readonly view: RequestView;
  readonly sectionId: string;
  readonly questions: readonly RespondentQuestion[];
  readonly onDone: () => Promise<void>;
}

/** Hands questions of this section to a colleague, who gets a mail and sees nothing else. */
export function Delegate({ view, sectionId, questions, onDone }: DelegateProps) {
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
          sectionId={sectionId}
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

function DelegateForm({ view, sectionId, questions, onSent }: FormProps) {
  const form = useForm(() => delegateForm(view.id, sectionId), [view.id, sectionId]);
  const { change, field } = form;
  const { name, email, note, questionIds } = form.body.value;
  const send = async (): Promise<void> => {
    const params = { id: view.id };
    const told = await form.send((body) => call("POST /api/vendor/requests/:id/delegations", { params, body }));
    if (told) await onSent(told.name);
  };
  return (
    <Form onSubmit={send}>
      <FormNotices form={form} />
      <p>
        They sign in with the address you enter, see the questions you tick and nothing else, and cannot submit. You see
        their answers as they are saved.
      </p>
      <TextInput {...field("name")} label="Name" required value={name} onInput={(value) => change({ name: value })} />
      <TextInput
        {...field("email")}
        label="E-mail address"
        type="email"
        required
        value={email}
        onInput={(value) => change({ email: value })}
      />
      <CheckboxGroup
        {...field("questionIds")}
        label="Questions"
        choices={questions.map((question) => ({
          value: question.id,
          label: asked(view.questionnaire, question.short ?? question.text),
          hint: saidOf(view, question.id),
        }))}
        values={questionIds}
        onChange={(values) => change({ questionIds: [...values] })}
      />
      <TextArea
        {...field("note")}
        label="A word to them"
        optional
        rows={2}
        limit={1000}
        value={note}
        onInput={(value) => change({ note: value })}
      />
      <Button type="submit" busy={form.work.busy.value} busyText="Sending…">
        Send
      </Button>
    </Form>
  );
}

/** What is there already, so that nobody is asked for what is done. */
function saidOf({ answers, covered }: RequestView, questionId: string): string | undefined {
  const answer = answers[questionId]?.answer ?? {};
  if (answer.byCertificate === true) return covered.includes(questionId) ? "Your certificate answers this." : undefined;
  return !isBlank(answer.value) ? "Answered already." : undefined;
}
