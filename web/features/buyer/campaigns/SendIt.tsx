import { useSignal } from "@preact/signals";
import { useLocation } from "preact-iso";
import type { CampaignView } from "#contract/campaign.ts";
import { plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface SendItProps {
  readonly view: CampaignView;
  /** Something was typed that is not saved yet. */
  readonly isTyped: boolean;
  readonly onChanged: (view: CampaignView) => void;
  /** What is there now is to be looked at. */
  readonly onStale: () => void;
}

/** How many would go out, and the button that sends them, which asks once more. */
export function SendIt({ view, isTyped, onChanged, onStale }: SendItProps) {
  const work = useWork();
  const isAsking = useSignal(false);
  const { route } = useLocation();
  const { id, revision, linesRevision, counts } = view;
  const { ready, "left-out": leftOut } = counts;
  const questionnaires = plural({ count: ready, one: "questionnaire", other: "questionnaires" });
  const send = async (): Promise<void> => {
    await work.run(async () => {
      const body = { revision, linesRevision };
      onChanged(await call("POST /api/buyer/campaigns/:id/start", { params: { id }, body }));
    });
    if (work.problem.value?.code === "campaign-changed") onStale();
  };
  const remove = (): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/buyer/campaigns/:id/removal", { params: { id }, body: { revision } });
      route("/campaigns");
    });
  return (
    <section class="stack stack--tight" aria-labelledby="campaign-send">
      <h2 id="campaign-send">
        {questionnaires} would be sent, {plural({ count: leftOut, one: "line is", other: "lines are" })} left out
      </h2>
      <p class="soft">Nothing is sent yet. Below is what each vendor would get, and why some get nothing.</p>
      {isTyped ? <p>Save what you changed first: what goes out is what the list shows.</p> : null}
      {isAsking.value ? null : <WorkProblem work={work} />}
      <div class="cluster">
        <Button disabled={isTyped || ready === 0} onClick={() => (isAsking.value = true)}>
          Send it
        </Button>
        <Button variant="quiet" onClick={() => void remove()}>
          Throw it away
        </Button>
      </div>
      <Dialog
        open={isAsking.value}
        title="Send now?"
        onClose={() => (isAsking.value = false)}
        actions={
          <>
            <Button disabled={ready === 0} busy={work.busy.value} busyText="Starting…" onClick={() => void send()}>
              Send {questionnaires} now
            </Button>
            <Button variant="quiet" onClick={() => (isAsking.value = false)}>
              Not yet
            </Button>
          </>
        }
      >
        <p>
          {questionnaires} {ready === 1 ? "goes" : "go"} out in your name, one mail each. What is sent can be recalled
          one by one, as long as nobody has taken it up.
        </p>
        <WorkProblem work={work} />
      </Dialog>
    </section>
  );
}
