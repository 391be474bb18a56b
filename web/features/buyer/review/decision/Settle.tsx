import type { DecisionView } from "#contract/decision.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { DraftLine } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { session } from "#web/page/session.ts";
import type { DecisionModel } from "./DecisionModel.ts";

interface SettleProps {
  readonly proposal: DecisionView;
  readonly model: DecisionModel;
}

const settlementForm = (assessmentId: string, number: number) =>
  blankForm({
    place: { kind: "settlement", key: `${assessmentId} ${number}` },
    blank: { reason: "" },
    isBody: isShaped({ reason: isText }),
    fields: { root: "", prefix: "settle" },
  });

/** The other pair of eyes: confirm or reject what a colleague proposes. */
export function Settle({ proposal, model }: SettleProps) {
  const form = useForm(() => settlementForm(model.assessmentId, proposal.number), [proposal.number]);
  const isOutdated = model.isOutdated(proposal);
  if (proposal.proposedById === session.value?.person?.id) return <TakeBack proposal={proposal} model={model} />;
  const settle = async (confirmed: boolean): Promise<void> => {
    const { reason } = form.body.value;
    if (await model.settle({ number: proposal.number, confirmed, reason })) form.discard();
  };
  return (
    <section class="narrow card stack" aria-labelledby="settle">
      <h2 id="settle">{proposal.proposedBy} asks for your eyes</h2>
      {isOutdated ? (
        <Notice kind="warning" title="The result has changed since this was proposed">
          <p>Two people must have looked at the same thing. Reject it, and let it be proposed anew.</p>
        </Notice>
      ) : null}
      <DraftLine form={form} />
      <TextArea
        id="settle-reason"
        label="What you looked at, and what you think"
        rows={3}
        limit={5000}
        value={form.body.value.reason}
        error={model.work.fieldError("/reason")}
        onInput={(reason) => form.change({ reason })}
      />
      <div class="cluster">
        {isOutdated ? null : (
          <Button busy={model.work.busy.value} busyText="Saving…" onClick={() => void settle(true)}>
            Confirm the decision
          </Button>
        )}
        <Button variant="secondary" busy={model.work.busy.value} onClick={() => void settle(false)}>
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
