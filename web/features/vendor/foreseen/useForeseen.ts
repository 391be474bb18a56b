import { useEffect, useMemo } from "preact/hooks";
import type { ForeseenView, RequestView } from "#contract/request.ts";
import type { ForeseenPage } from "#domain/foreseen/foreseen-words.ts";
import { pagesOf } from "#domain/foreseen/foreseen-words.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";

/** Several saves in a row are one change. */
const settleMs = 700;

const load = (view: RequestView): Promise<readonly ForeseenView[]> =>
  view.state === "draft"
    ? call("GET /api/vendor/requests/:id/foreseen", { params: { id: view.id } })
    : Promise.resolve([]);

/**
 * What the reviewer will see in the answers as they stand, asked again whenever `saves` grows. It is a help: while it
 * loads, or if it cannot be had, pages work without it.
 */
export function useForeseen(view: RequestView, saves = 0): readonly ForeseenView[] {
  const foreseen = useMemo(() => resource(() => load(view)), [view]);
  useEffect(() => {
    if (saves === 0) return undefined;
    const timer = setTimeout(() => void foreseen.reload(), settleMs);
    return () => clearTimeout(timer);
  }, [foreseen, saves]);
  const { value } = foreseen.loadable;
  return value.state === "ready" ? value.value : [];
}

/** Those that are shown on a page. */
export const foreseenOn = (page: ForeseenPage, foreseen: readonly ForeseenView[]): ForeseenView[] =>
  foreseen.filter((one) => pagesOf(one).includes(page));
