import type { ComponentChildren } from "preact";
import type { RequestView } from "#contract/request.ts";
import type { PresentView } from "#contract/together.ts";
import type { Words } from "#domain/words/words.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { role } from "#web/page/session.ts";
import type { RequestNow } from "./progress.ts";
import { RequestRail } from "./RequestRail.tsx";

interface RequestFrameProps {
  readonly view: RequestView;
  /** The request with what was stored since the page was opened; without it, as it was then. */
  readonly now?: RequestNow | undefined;
  /** The page, as the way back up names it. */
  readonly label: Words;
  /** Who else is at work on it right now. */
  readonly present?: readonly PresentView[] | undefined;
  readonly children: ComponentChildren;
}

/** A page of a request: the way back, the page itself, and beside it where one is, what is left and who else is here. */
export function RequestFrame({ view, now = view, label, present = [], children }: RequestFrameProps) {
  const goesOn = view.state === "draft" && view.ended === null && role.value !== "guest";
  return (
    <div class={goesOn ? "with-rail" : "narrow"}>
      <div class="stack">
        <Breadcrumbs
          crumbs={[{ label: "Requests", href: "/" }, { label: view.product, href: `/requests/${view.id}` }, { label }]}
        />
        {children}
      </div>
      {goesOn ? <RequestRail now={now} present={present} /> : null}
    </div>
  );
}
