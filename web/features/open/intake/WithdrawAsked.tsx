import { useSignal } from "@preact/signals";
import type { AskedView } from "#contract/intake.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface WithdrawProps {
  readonly view: AskedView;
  readonly onChanged: (view: AskedView) => void;
}

/** Takes back what was asked for, after one question. */
export function WithdrawAsked({ view, onChanged }: WithdrawProps) {
  const work = useWork();
  const isOpen = useSignal(false);
  const word = useSignal("");
  const { id, revision, state } = view;
  const withdraw = (): Promise<unknown> =>
    work.run(async () => {
      const body = { revision, word: word.value };
      const changed = await call("POST /api/asked/:id/withdrawal", { params: { id }, body });
      isOpen.value = false;
      onChanged(changed);
    });
  return (
    <div>
      <Button variant="quiet" onClick={() => (isOpen.value = true)}>
        I do not need it any more
      </Button>
      <Dialog
        open={isOpen.value}
        title="Take it back?"
        onClose={() => (isOpen.value = false)}
        actions={
          <Button busy={work.busy.value} onClick={() => void withdraw()}>
            Take it back
          </Button>
        }
      >
        <p>
          Procurement hears of it{state === "taken" ? ", and can end the assessment" : ""}. What you wrote is kept; if
          you need it after all, ask again.
        </p>
        <WorkProblem work={work} />
        <TextArea
          id="withdraw-word"
          label="Why"
          optional
          rows={2}
          value={word.value}
          onInput={(value) => {
            word.value = value;
          }}
        />
      </Dialog>
    </div>
  );
}
