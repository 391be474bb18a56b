import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ChangeForm } from "#web/features/shared/change/ChangeForm.tsx";
import { beginAt } from "#web/page/reading-place.ts";

/** What was answered about is another thing by now: the buyer hears of it in the vendor's own words. */
export function TellChange({ view }: { readonly view: RequestView }) {
  const state = useSignal<"closed" | "open" | "told">("closed");
  const title = useRef<HTMLHeadingElement>(null);
  const go = (next: "closed" | "told"): void => {
    state.value = next;
    requestAnimationFrame(() => beginAt(title.current));
  };
  return (
    <section class="stack stack--tight" aria-labelledby="change-told">
      <h2 id="change-told" ref={title} tabIndex={-1}>
        Has something changed since?
      </h2>
      {state.value === "told" ? (
        <Notice kind="success" title={`${view.buyerName} is told`} announce="polite">
          <p>Your answers stay as you signed them. They may ask you again.</p>
        </Notice>
      ) : null}
      {state.value === "open" ? (
        <ChangeForm
          submit={`Tell ${view.buyerName}`}
          send={async (body) => {
            await call("POST /api/vendor/requests/:id/change", { params: { id: view.id }, body });
            go("told");
          }}
          onCancel={() => go("closed")}
        >
          <p>Your answers stay as you signed them, with your word beside them.</p>
        </ChangeForm>
      ) : (
        <>
          <p>If the service or the AI model behind it is another one by now, say so: it is better heard from you.</p>
          <div class="cluster">
            <Button variant="secondary" onClick={() => (state.value = "open")}>
              Say what changed
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
