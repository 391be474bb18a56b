import { useSignal } from "@preact/signals";
import type { AssessmentView } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface RecallProps {
  readonly assessment: AssessmentView;
  readonly onChange: () => Promise<void>;
}

/** For an invitation that went to somebody it should not have gone to: its links end, and it goes to somebody else. */
export function Recall({ assessment, onChange }: RecallProps) {
  if (assessment.state !== "sent" && assessment.state !== "opened") return null;
  return (
    <Disclosure summary="It went to the wrong person">
      <div class="stack">
        <p>
          Every link that was made so far ends at once: whoever opens one learns nothing, not even what it was about.
          What somebody has read already cannot be taken back.
        </p>
        <OtherContact assessment={assessment} onChange={onChange} />
        <RecallOnly assessment={assessment} onChange={onChange} />
      </div>
    </Disclosure>
  );
}

function OtherContact({ assessment, onChange }: RecallProps) {
  const [name, email] = [useSignal(""), useSignal("")];
  const work = useWork();
  const replace = (): Promise<void> =>
    work.run(async () => {
      const body = { contactName: name.value, contactEmail: email.value };
      await call("PUT /api/buyer/assessments/:id/contact", { params: { id: assessment.id }, body });
      [name.value, email.value] = ["", ""];
      await onChange();
    });
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void replace();
      }}
    >
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
    </form>
  );
}

function RecallOnly({ assessment, onChange }: RecallProps) {
  const work = useWork();
  if (assessment.links.made === 0) return <p role="status">No link is good any more.</p>;
  const recall = (): Promise<void> =>
    work.run(async () => {
      await call("POST /api/buyer/assessments/:id/invitations/recall", { params: { id: assessment.id } });
      await onChange();
    });
  return (
    <>
      <WorkProblem work={work} />
      <div class="cluster">
        <Button variant="secondary" busy={work.busy.value} onClick={() => void recall()}>
          Only end all links
        </Button>
      </div>
    </>
  );
}
