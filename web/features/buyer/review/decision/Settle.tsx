import { useSignal } from "@preact/signals";
import type { DecisionView } from "#contract/decision.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { session } from "#web/page/session.ts";
import type { DecisionModel } from "./DecisionModel.ts";

interface SettleProps {
  readonly proposal: DecisionView;
  readonly model: DecisionModel;
}

/** The other pair of eyes: confirm or reject what a colleague proposes. */
export function Settle({ proposal, model }: SettleProps) {
  const reason = useSignal("");
  const isOutdated = model.isOutdated(proposal);
  if (proposal.proposedById === session.value?.person?.id) return <TakeBack proposal={proposal} model={model} />;
  const settle = (confirmed: boolean): void =>
    void model.settle({ number: proposal.number, confirmed, reason: reason.value });
  return (
    <section class="narrow card stack" aria-labelledby="settle">
      <h2 id="settle">{proposal.proposedBy} asks for your eyes</h2>
      {isOutdated ? (
        <Notice kind="warning" title="The result has changed since this was proposed">
          <p>Two people must have looked at the same thing. Reject it, and let it be proposed anew.</p>
        </Notice>
      ) : null}
      <TextArea
        id="settle-reason"
        label="What you looked at, and what you think"
        rows={3}
        limit={5000}
        value={reason.value}
        error={model.fieldError("reason")}
        onInput={(value) => (reason.value = value)}
      />
      <div class="cluster">
        {isOutdated ? null : (
          <Button busy={model.work.busy.value} busyText="Saving…" onClick={() => settle(true)}>
            Confirm the decision
          </Button>
        )}
        <Button variant="secondary" onClick={() => settle(false)}>
          Reject it
        </Button>
      </div>
    </section>
  );
}

/** One's own proposal waits for somebody else; one may only take it back. */
function TakeBack({ proposal, model }: SettleProps) {
  const settled = { number: proposal.number, confirmed: false, reason: "Taken back by whoever proposed it" };
  return (
    <Notice kind="info" title="Ask a colleague">
      <p>You proposed it. Another reviewer or an owner confirms or rejects it here.</p>
      <Button variant="secondary" size="small" busy={model.work.busy.value} onClick={() => void model.settle(settled)}>
        Take the proposal back
      </Button>
    </Notice>
  );
}
