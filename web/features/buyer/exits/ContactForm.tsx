import { useSignal } from "@preact/signals";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { ExitFormProps } from "./exit-form-props.ts";

/** Somebody else in place of the contact: every link that is out ends, and they get one of their own. */
export function ContactForm({ assessment, onDone }: ExitFormProps) {
  const [name, email] = [useSignal(""), useSignal("")];
  const work = useWork();
  const isBegun = assessment.acceptedAt !== null;
  const replace = (): Promise<unknown> =>
    work.run(async () => {
      const body = { contactName: name.value, contactEmail: email.value };
      await call("PUT /api/buyer/assessments/:id/contact", { params: { id: assessment.id }, body });
      await onDone();
    });
  return (
    <Form onSubmit={replace}>
      <p>
        It is {assessment.contactName}, {assessment.contactEmail}, now. Every link made so far ends at once; what
        somebody has read already cannot be taken back.
      </p>
      {isBegun ? (
        <p>
          Answers stay where they are, and so do the people who gave them. The new contact sees them once somebody at{" "}
          {assessment.vendorName} adds them to its people. If nobody is left there who could, cancel this request and
          send it anew.
        </p>
      ) : null}
      <WorkProblem work={work} />
      <TextInput
        id="right-contact"
        label="Name of the right contact"
        required
        error={work.fieldError("/contactName")}
        value={name.value}
        onInput={(value) => (name.value = value)}
      />
      <TextInput
        id="right-email"
        label="Their e-mail address"
        type="email"
        required
        error={work.fieldError("/contactEmail")}
        value={email.value}
        onInput={(value) => (email.value = value)}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value}>
          End all links and invite them
        </Button>
      </div>
    </Form>
  );
}
