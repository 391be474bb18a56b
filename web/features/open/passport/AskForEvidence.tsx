import { type Signal, useSignal } from "@preact/signals";
import type { PassportPage } from "#contract/passport.ts";
import { bytes, date } from "#domain/format.ts";
import { evidenceKindWords } from "#domain/words/assurance.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { Refusal } from "#web/forms/Refusal.tsx";

interface AskForEvidenceProps {
  readonly page: PassportPage;
  readonly address: string;
}

/** The evidence there is, and the way to ask the vendor for it. */
export function AskForEvidence({ page, address }: AskForEvidenceProps) {
  const asked = useSignal(false);
  return (
    <section class="narrow stack" aria-labelledby="passport-evidence">
      <h2 id="passport-evidence">Evidence, on request</h2>
      <ul>
        {page.evidence.map(({ id, name, kind, dated, bytes: size }) => (
          <li key={id}>
            {name}: {evidenceKindWords[kind].toLowerCase()}, {dated ? date(dated) : "not dated"}, {bytes(size)}
          </li>
        ))}
      </ul>
      {asked.value ? (
        <Notice kind="success" title={`${page.vendor.name} has your request`} announce="polite">
          <p>If they let you in, a mail brings you a link. They see the name and the reason you gave.</p>
        </Notice>
      ) : (
        <AskForm page={page} address={address} asked={asked} />
      )}
    </section>
  );
}

const fields = [
  { key: "name", label: "Your name", type: "text" },
  { key: "organisation", label: "Your organisation", type: "text" },
  { key: "email", label: "Your e-mail address", type: "email" },
] as const;

function AskForm({ page, address, asked }: AskForEvidenceProps & { readonly asked: Signal<boolean> }) {
  const entered = useSignal({ name: "", organisation: "", email: "", reason: "" });
  const work = useWork();
  const ask = async (): Promise<void> => {
    const body = { address, ...entered.value };
    if (await work.run(() => call("POST /api/passports/access", { body }))) asked.value = true;
  };
  return (
    <Form class="card stack" onSubmit={ask}>
      <Refusal problem={work.problem.value} fieldId={(pointer) => `ask${pointer.replaceAll("/", "-")}`} />
      {fields.map(({ key, label, type }) => (
        <TextInput
          key={key}
          id={`ask-${key}`}
          label={label}
          type={type}
          required
          value={entered.value[key]}
          error={work.fieldError(`/${key}`)}
          announceError="off"
          onInput={(value) => (entered.value = { ...entered.value, [key]: value })}
        />
      ))}
      <TextArea
        id="ask-reason"
        label="What you need it for"
        rows={2}
        limit={2000}
        required
        value={entered.value.reason}
        error={work.fieldError("/reason")}
        announceError="off"
        onInput={(reason) => (entered.value = { ...entered.value, reason })}
      />
      <Button type="submit" busy={work.busy.value} busyText="Sending…">
        Ask {page.vendor.name} for the evidence
      </Button>
    </Form>
  );
}
