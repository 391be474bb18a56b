import type { Receipt as ReceiptOf, RequestView } from "#contract/response.ts";
import { Button } from "#web/components/Button.tsx";
import { dateTime } from "#web/components/format.ts";
import { Notice } from "#web/components/Notice.tsx";

/** It is submitted: the proof, a copy, and what happens next. */
export function Receipt({ view, receipt }: { view: RequestView; receipt: ReceiptOf }) {
  return (
    <Notice kind="success" title="Your answers are submitted">
      <p>
        Signed by {receipt.signedName}, {receipt.signedRole}, on {dateTime(receipt.submittedAt)}.
      </p>
      <p>
        {view.buyerName} now reviews them. They can no longer be changed; if something is wrong, tell {view.requestedBy}
        .
      </p>
      <p class="break-anywhere">Fingerprint of what you submitted (SHA-256): {receipt.sha256}</p>
      <Button variant="secondary" onClick={() => saveCopy(view)}>
        Download a copy of your answers
      </Button>
    </Notice>
  );
}

function saveCopy(view: RequestView): void {
  const { product, buyerName, answers, receipt, inventory, certificates } = view;
  const copy = JSON.stringify({ product, buyerName, receipt, systems: inventory, certificates, answers }, null, 2);
  const url = URL.createObjectURL(new Blob([copy], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `annexa-answers-${view.id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
