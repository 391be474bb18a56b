import { useSignal } from "@preact/signals";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface HandBackFormProps {
  readonly id: string;
  readonly onDone: () => Promise<void>;
}

/** Hands one's review back, with a word for who asked for it. */
export function HandBackForm({ id, onDone }: HandBackFormProps) {
  const reason = useSignal("");
  const work = useWork();
  const give = (): Promise<unknown> =>
    work.run(async () => {
      const body = { reason: reason.value };
      await call("POST /api/buyer/assessments/:id/reviewers/handing-back", { params: { id }, body });
      await onDone();
    });
  return (
    <Form onSubmit={give}>
      <WorkProblem work={work} />
      <p>What you concluded stays. It waits for the others who review it, or for everybody who reviews.</p>
      <TextArea
        id="hand-back-why"
        label="Why (optional)"
        hint="Whoever asked you reads it, and it stands in the log."
        limit={400}
        error={work.fieldError("/reason")}
        value={reason.value}
        onInput={(value) => (reason.value = value)}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value}>
          Hand it back
        </Button>
      </div>
    </Form>
  );
}
