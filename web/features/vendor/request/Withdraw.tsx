import { useSignal } from "@preact/signals";
import type { RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface WithdrawProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** The way back while nobody reviews; it asks first, because the buyer loses the answers with it. */
export function Withdraw({ view, onChange }: WithdrawProps) {
  const open = useSignal(false);
  const work = useWork();
  const close = (): boolean => (open.value = false);
  const withdraw = (): Promise<void> =>
    work.run(async () => {
      await call("POST /api/vendor/requests/:id/withdrawal", { params: { id: view.id } });
      await onChange();
    });
  return (
    <>
      <p>
        Noticed a mistake? Until {view.buyerName} begins to review, you can take it back, change it and submit again.
      </p>
      <div class="cluster">
        <Button variant="secondary" onClick={() => (open.value = true)}>
          Take it back
        </Button>
      </div>
      <Dialog
        open={open.value}
        title="Take your answers back?"
        onClose={close}
        actions={
          <>
            <Button busy={work.busy.value} busyText="Taking it back…" onClick={() => void withdraw()}>
              Yes, take them back
            </Button>
            <Button variant="secondary" onClick={close}>
              Leave them submitted
            </Button>
          </>
        }
      >
        <WorkProblem work={work} />
        <p>
          {view.buyerName} can no longer read them, and what you signed no longer counts. Your answers stay as they are,
          for you to change. Sign and submit again for them to be read.
        </p>
      </Dialog>
    </>
  );
}
