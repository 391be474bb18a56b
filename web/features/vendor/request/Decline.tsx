import type { RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { ReasonForm } from "#web/features/shared/ended/ReasonForm.tsx";
import { role } from "#web/page/session.ts";

interface DeclineProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** The vendor's way out: it will not answer, and says why. An owner's to take, until it is submitted. */
export function Decline({ view, onChange }: DeclineProps) {
  if (view.state !== "draft" || view.ended !== null || role.value !== "owner") return null;
  return (
    <Disclosure summary="Decline this request">
      <div class="stack">
        <p>
          {view.buyerName} is told by mail that you will not answer, and why. Your answers stay with you and are not
          sent. Only {view.buyerName} can open it again; you can go on writing to each other.
        </p>
        <ReasonForm
          id="decline-reason"
          hint={`${view.buyerName} reads it.`}
          button="Decline to answer"
          onEnd={async (reason) => {
            await call("POST /api/vendor/requests/:id/refusal", { params: { id: view.id }, body: { reason } });
            await onChange();
          }}
        />
      </div>
    </Disclosure>
  );
}
