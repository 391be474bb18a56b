import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import type { PresentView } from "#contract/together.ts";
import { call } from "#web/api/client.ts";

const everyMs = 30_000;
/** Whoever has not asked for longer, because the page was hidden or the device slept, comes anew. */
const awayMs = 60_000;

/**
 * Who else is at work on this request, asked for while the page is in front; says where one is oneself. Alone, only the
 * coming is written down. Two people still see each other within a minute: the next time the first one asks finds who
 * came second, and the next time the second one asks finds the first.
 */
export function usePresence(view: RequestView): Signal<readonly PresentView[]> {
  const present = useSignal<readonly PresentView[]>([]);
  useEffect(() => {
    if (view.state !== "draft" || view.ended !== null) return undefined;
    let at = "";
    // When somebody last asked, and the place their coming was written down with.
    let last = { asked: Number.NEGATIVE_INFINITY, cameTo: "" };
    const come = async (): Promise<void> => {
      if (document.visibilityState === "hidden") return;
      const now = performance.now();
      const questionId = at;
      // The first question one goes to belongs to the coming: until then there is no place to show.
      const stays = now - last.asked < awayMs && (last.cameTo !== "" || questionId === "");
      // A help only: without it everything works, so a failure is not worth a word.
      const body = { questionId, stays };
      const found = await call("PUT /api/vendor/requests/:id/presence", { params: { id: view.id }, body }).catch(
        () => undefined,
      );
      if (found === undefined) return;
      last = { asked: now, cameTo: stays ? last.cameTo : questionId };
      present.value = found;
    };
    const follow = (event: FocusEvent): void => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-question]") : null;
      const here = card?.dataset.question ?? "";
      if (here === at) return;
      at = here;
      void come();
    };
    const comeNow = (): void => void come();
    void come();
    const timer = setInterval(comeNow, everyMs);
    document.addEventListener("focusin", follow);
    document.addEventListener("visibilitychange", comeNow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("focusin", follow);
      document.removeEventListener("visibilitychange", comeNow);
    };
  }, [view.id, view.state]);
  return present;
}
