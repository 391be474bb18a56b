import { useSignal } from "@preact/signals";
import type { RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { Refusal } from "#web/forms/Refusal.tsx";
import { session } from "#web/page/session.ts";
import { NotSigned } from "./NotSigned.tsx";

interface SignFormProps {
  readonly view: RequestView;
  readonly onDone: () => Promise<void>;
}

const fieldId = (pointer: string): string => `sign${pointer.replaceAll("/", "-")}`;

/** Name, role and a tick: then the answers are frozen and handed over. */
export function SignForm({ view, onDone }: SignFormProps) {
  const name = useSignal(session.value?.person?.name ?? "");
  const role = useSignal("");
  const confirmed = useSignal(false);
  const work = useWork();
  const declaration = view.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === "declaration");
  const submit = (): Promise<void> =>
    work.run(async () => {
      const body = { name: name.value, role: role.value, confirmed: confirmed.value as true };
      await call("POST /api/vendor/requests/:id/submission", { params: { id: view.id }, body });
      await onDone();
      location.assign(`/requests/${view.id}`);
    });
  return (
    <Form class="card stack" onSubmit={submit}>
      <h2>Sign and submit</h2>
      <NotSigned requestId={view.id} />
      <Refusal problem={work.problem.value} fieldId={fieldId} />
      <TextInput
        id={fieldId("/name")}
        error={work.fieldError("/name")}
        announceError="off"
        label="Your name"
        autoComplete="name"
        required
        value={name.value}
        onInput={(value) => (name.value = value)}
      />
      <TextInput
        id={fieldId("/role")}
        error={work.fieldError("/role")}
        announceError="off"
        label="Your role"
        hint="Such as head of compliance"
        required
        value={role.value}
        onInput={(value) => (role.value = value)}
      />
      <Checkbox
        id={fieldId("/confirmed")}
        error={work.fieldError("/confirmed")}
        announceError="off"
        label={
          declaration?.text ?? "I am authorised to give these answers, and they are true to the best of my knowledge."
        }
        checked={confirmed.value}
        onChange={(checked) => (confirmed.value = checked)}
      />
      <p class="soft">Afterwards {view.buyerName} sees the answers, and they can no longer be changed.</p>
      <Button type="submit" busy={work.busy.value} busyText="Submitting…">
        Submit to {view.buyerName}
      </Button>
    </Form>
  );
}
