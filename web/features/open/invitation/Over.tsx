import type { InvitationView } from "#contract/identity.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { EndedNotice } from "#web/features/shared/ended/EndedNotice.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { InvitationModel } from "./InvitationModel.ts";

interface OverProps {
  readonly model: InvitationModel;
  readonly view: InvitationView;
}

/** An invitation that is over: what it was about stands below, and a lapsed one has a new link mailed by one click. */
export function Over({ model, view }: OverProps) {
  if (view.ended !== null)
    return (
      <EndedNotice
        side="vendor"
        ended={view.ended}
        next={
          view.alreadyAccepted
            ? "What was answered is safe, and can be read by whoever gave it."
            : "You need not answer it. You are told by mail if it is opened again."
        }
      />
    );
  if (model.renewed.value)
    return (
      <Notice kind="success" title="A new link is on its way" announce="polite">
        <p>It goes to {view.maskedEmail}, the address that was invited. This one leads nowhere any more.</p>
      </Notice>
    );
  return (
    <Notice kind="warning" title="This link has lapsed">
      <p>
        {view.buyerName} still waits for an answer. What was saved is safe. We can send a new link to {view.maskedEmail}
        , the address that was invited.
      </p>
      <WorkProblem work={model.work} />
      <Button busy={model.work.busy.value} busyText="Sending…" onClick={() => void model.renew()}>
        Send me a new link
      </Button>
    </Notice>
  );
}
