import type { RequestView } from "#contract/request.ts";
import type { Receipt as ReceiptOf } from "#domain/assessment/receipt.ts";
import { dateTime } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { saveFile } from "#web/components/save-file.ts";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface ReceiptProps {
  readonly view: RequestView;
  readonly receipt: ReceiptOf;
  readonly onChange: () => Promise<void>;
}

/** It is submitted: the proof, a copy, what happens next, and the way back while nobody reviews. */
export function Receipt({ view, receipt, onChange }: ReceiptProps) {
  return (
    <Notice kind="success" title="Your answers are submitted">
      <p>
        Signed by {receipt.signedName}, {receipt.signedRole}, on {dateTime(receipt.submittedAt)}.
      </p>
      <p class="break-anywhere">Fingerprint of what you submitted (SHA-256): {receipt.sha256}</p>
      <p>
        <strong>What happens next</strong>
      </p>
      <ol>
        <li>{view.buyerName} reads your answers and evidence. Only what you submitted is shown to them.</li>
        <li>
          If something is unclear, {view.requestedBy} writes to you or sends it back: then you get one mail with the
          list of what to change, and the rest stands.
        </li>
        <li>They decide. Your answers can serve the next buyer’s request with a click each.</li>
      </ol>
      <div class="cluster">
        <LinkButton variant="secondary" href={`/requests/${view.id}/check`}>
          See and print what you submitted
        </LinkButton>
        <Button variant="secondary" onClick={() => saveCopy(view)}>
          Download a copy of your answers
        </Button>
      </div>
      {view.mayWithdraw && role.value === "owner" ? <Withdraw view={view} onChange={onChange} /> : null}
    </Notice>
  );
}

function Withdraw({ view, onChange }: Omit<ReceiptProps, "receipt">) {
  const work = useWork();
  const withdraw = (): Promise<void> =>
    work.run(async () => {
      await call("POST /api/vendor/requests/:id/withdrawal", { params: { id: view.id } });
      await onChange();
    });
  return (
    <>
      <WorkProblem work={work} />
      <p>
        Noticed a mistake? Until {view.buyerName} begins to review, you can take it back, change it and submit again.
      </p>
      <div class="cluster">
        <Button variant="secondary" busy={work.busy.value} onClick={() => void withdraw()}>
          Take it back
        </Button>
      </div>
    </>
  );
}

function saveCopy(view: RequestView): void {
  const { product, buyerName, answers, receipt, inventory, certificates } = view;
  const copy = JSON.stringify({ product, buyerName, receipt, systems: inventory, certificates, answers }, null, 2);
  saveFile(new Blob([copy], { type: "application/json" }), `annexa-answers-${view.id}.json`);
}
