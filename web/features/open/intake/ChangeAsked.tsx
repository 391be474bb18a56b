import type { AskedView } from "#contract/intake.ts";
import { call } from "#web/api/client.ts";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { SaveOrCancel } from "#web/forms/SaveOrCancel.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { AskFields } from "./AskFields.tsx";
import { askForm } from "./ask-form.ts";
import { askedWords } from "./asked-words.ts";

/** Changes what was asked for, with a word; where procurement asked back, the word is the answer. */
export function ChangeAsked(props: {
  readonly view: AskedView;
  readonly onSaved: (view: AskedView) => void;
  readonly onCancel: () => void;
}) {
  const { view, onSaved, onCancel } = props;
  const form = useForm(() => askForm({ asked: view }), [view.id, view.revision]);
  const save = async (): Promise<void> => {
    if (await form.save()) onSaved(await call("GET /api/asked/:id", { params: { id: view.id } }));
  };
  return (
    <Form class="card stack" onSubmit={save}>
      <FormNotices form={form} />
      <ChangedSince form={form} words={askedWords} />
      <TextArea
        id="ask-word"
        label={view.state === "returned" ? "Your answer" : "What you change, and why"}
        optional
        rows={3}
        error={form.work.fieldError("/word")}
        value={form.body.value.word}
        onInput={(word) => form.change({ word })}
      />
      <AskFields form={form} />
      <SaveOrCancel form={form} save={view.state === "returned" ? "Send it back" : "Save"} onCancel={onCancel} />
    </Form>
  );
}
