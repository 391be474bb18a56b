import { useSignal } from "@preact/signals";
import type { CampaignView } from "#contract/campaign.ts";
import { number, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface WhenStoppedProps {
  readonly view: CampaignView;
  readonly mayChange: boolean;
  readonly onChanged: (view: CampaignView) => void;
}

const dueField = "campaign-due-later";

/** Why a sending stands still, and the two ways on: to go on with it, or to leave the rest unsent for good. */
export function WhenStopped({ view, mayChange, onChanged }: WhenStoppedProps) {
  const { id, counts, stoppedWhy } = view;
  const work = useWork();
  const closing = useWork();
  const dueOn = useSignal("");
  const isClosing = useSignal(false);
  const isOver = useSignal(false);
  const resume = async (): Promise<void> => {
    await work.run(async () => {
      const body = { dueOn: dueOn.value || null };
      onChanged(await call("POST /api/buyer/campaigns/:id/resume", { params: { id }, body }));
    });
    if (work.fieldError("/dueOn") !== undefined) isOver.value = true;
  };
  const close = (): Promise<unknown> =>
    closing.run(async () => onChanged(await call("POST /api/buyer/campaigns/:id/closing", { params: { id } })));
  const unsent = plural({ count: counts.ready, one: "questionnaire", other: "questionnaires" });
  return (
    <>
      <Notice kind="warning" title="It was stopped">
        {stoppedWhy ?? `${number(counts.ready)} are not sent. What is sent stays sent.`}
      </Notice>
      {work.fieldError("/dueOn") === undefined ? <WorkProblem work={work} /> : null}
      {mayChange && isOver.value ? (
        <DateInput
          id={dueField}
          label="Answer by"
          hint="For those whose own day comes before it"
          required
          value={dueOn.value}
          error={work.fieldError("/dueOn")}
          onChange={(day) => (dueOn.value = day)}
        />
      ) : null}
      {mayChange ? (
        <div class="cluster">
          <Button busy={work.busy.value} onClick={() => void resume()}>
            Go on sending, in my name
          </Button>
          <Button variant="quiet" onClick={() => (isClosing.value = true)}>
            Send no more of it
          </Button>
        </div>
      ) : null}
      <Dialog
        open={isClosing.value}
        title="Send no more of it?"
        onClose={() => (isClosing.value = false)}
        actions={
          <>
            <Button busy={closing.busy.value} onClick={() => void close()}>
              Leave {unsent} unsent
            </Button>
            <Button variant="quiet" onClick={() => (isClosing.value = false)}>
              Not yet
            </Button>
          </>
        }
      >
        <p>
          {unsent} will not be sent by this sending any more. What is sent stays sent, and you can prepare another
          sending to the same vendors at any time.
        </p>
        <WorkProblem work={closing} />
      </Dialog>
    </>
  );
}
