import type { RequestView } from "#contract/request.ts";
import type { Receipt as ReceiptOf } from "#domain/assessment/receipt.ts";
import { dateTime } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { offerFile } from "#web/page/offer-file.ts";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { Withdraw } from "./Withdraw.tsx";

interface ReceiptProps {
  readonly view: RequestView;
  readonly receipt: ReceiptOf;
  readonly onChange: () => Promise<void>;
}

/** It is submitted: the proof, a copy, what happens next, and the way back while nobody reviews. */
export function Receipt({ view, receipt, onChange }: ReceiptProps) {
  const work = useWork();
  return (
    <Notice kind="success" title="Your answers are submitted">
      <p>
        Signed by {receipt.signedName}, {receipt.signedRole}, on {dateTime(receipt.submittedAt)}.
      </p>
      <p class="break-anywhere">Fingerprint of what you submitted (SHA-256): {receipt.sha256}</p>
      {view.ended === null ? <WhatHappensNext view={view} /> : null}
      <WorkProblem work={work} />
      <div class="cluster">
        <LinkButton variant="secondary" href={`/requests/${view.id}/check`}>
          See, print or save as PDF
        </LinkButton>
        <Button variant="secondary" busy={work.busy.value} onClick={() => void work.run(() => saveCopy(view))}>
          Download the data (JSON)
        </Button>
      </div>
      {view.mayWithdraw && role.value === "owner" ? <Withdraw view={view} onChange={onChange} /> : null}
    </Notice>
  );
}

/** Nothing happens next to what has ended: the page says so above. */
const WhatHappensNext = ({ view }: { view: RequestView }) => (
  <>
    <p>
      <strong>What happens next</strong>
    </p>
    <ol>
      <li>{view.buyerName} reads your answers and evidence. Only what you submitted is shown to them.</li>
      <li>
        If something is unclear, {view.requestedBy} writes to you or sends it back: then you get one mail with the list
        of what to change, and the rest stands.
      </li>
      <li>They decide. Your answers can serve the next buyer’s request with a click each.</li>
    </ol>
  </>
);

function saveCopy(view: RequestView): Promise<void> {
  const { product, buyerName, answers, receipt, inventory, certificates } = view;
  const copy = JSON.stringify({ product, buyerName, receipt, systems: inventory, certificates, answers }, null, 2);
  const content = new Blob([copy], { type: "application/json" });
  const name = `annexa-answers-${view.id}.json`;
  return offerFile(content, { name, what: "answers", format: "JSON", subject: view.id });
}
