import { useSignal } from "@preact/signals";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface ReasonFormProps {
  readonly id: string;
  /** Who reads the reason. */
  readonly hint: string;
  readonly button: string;
  readonly onEnd: (reason: string) => Promise<void>;
}

/** Ends something with a reason that the other side reads. */
export function ReasonForm({ id, hint, button, onEnd }: ReasonFormProps) {
  const reason = useSignal("");
  const work = useWork();
  return (
    <Form onSubmit={() => work.run(() => onEnd(reason.value))}>
      <WorkProblem work={work} />
      <TextArea
        id={id}
        label="Why"
        hint={hint}
        limit={1000}
        required
        error={work.fieldError("/reason")}
        value={reason.value}
        onInput={(value) => (reason.value = value)}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value}>
          {button}
        </Button>
      </div>
    </Form>
  );
}
