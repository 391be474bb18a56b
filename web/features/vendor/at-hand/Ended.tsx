import type { ComponentChildren } from "preact";
import type { RequestView } from "#contract/request.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { EndedNotice } from "#web/features/shared/ended/EndedNotice.tsx";

/** How a request ended, and what is safe; nothing while it goes on. */
export function RequestEnded({ view }: { view: RequestView }) {
  if (view.ended === null) return null;
  const next =
    view.state === "submitted"
      ? "What you submitted can be read below. Nothing more is asked of you."
      : "What was answered is kept, for you to read and to take over into other requests. Nobody reminds you of it.";
  return <EndedNotice side="vendor" ended={view.ended} next={next} />;
}

/** A page to work on while the request goes on; once it ended before it was submitted, how, in its place. */
export function WhileItGoesOn({ view, children }: { view: RequestView; children: ComponentChildren }) {
  if (view.ended === null || view.state === "submitted") return <>{children}</>;
  return (
    <div class="narrow stack">
      <Breadcrumbs
        crumbs={[
          { label: "Requests", href: "/" },
          { label: view.product, href: `/requests/${view.id}` },
        ]}
      />
      <PageHeader title={view.product} />
      <RequestEnded view={view} />
      <div class="cluster">
        <LinkButton href={`/requests/${view.id}/check`}>Read the answers</LinkButton>
        <LinkButton variant="secondary" href={`/requests/${view.id}`}>
          Back to the request
        </LinkButton>
      </div>
    </div>
  );
}
