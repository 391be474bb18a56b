import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import type { PresentView } from "#contract/together.ts";
import { call } from "#web/api/client.ts";

const everyMs = 20_000;

/** Who else is at work on this request, looked up while the page is in front; says where one is oneself. */
export function usePresence(view: RequestView): Signal<readonly PresentView[]> {
  const present = useSignal<readonly PresentView[]>([]);
  useEffect(() => {
    if (view.state !== "draft") return undefined;
    let at = "";
    const come = async (): Promise<void> => {
      if (document.visibilityState === "hidden") return;
      // A help only: without it everything works, so a failure is not worth a word.
      const found = await call("PUT /api/vendor/requests/:id/presence", {
        params: { id: view.id },
        body: { questionId: at },
      }).catch(() => undefined);
      if (found) present.value = found;
    };
    const follow = (event: FocusEvent): void => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-question]") : null;
      const here = card?.dataset.question ?? "";
      if (here === at) return;
      at = here;
      void come();
    };
    void come();
    const timer = setInterval(() => void come(), everyMs);
    document.addEventListener("focusin", follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("focusin", follow);
    };
  }, [view.id, view.state]);
  return present;
}
