import { useMemo } from "preact/hooks";
import type { Door } from "#contract/intake.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { DoorForm } from "./DoorForm.tsx";

/** The page on which people inside ask: its link, and whose addresses may. */
export default function DoorPage() {
  usePageTitle("The page to ask on");
  const door = useMemo(() => resource(() => call("GET /api/buyer/intake-page", {})), []);
  return (
    <div class="narrow stack">
      <Breadcrumbs crumbs={[{ label: "Asked to buy", href: "/intake" }, { label: "The page to ask on" }]} />
      <PageHeader
        title="The page to ask on"
        lead="Put its link where your people look: they say what they want to be bought and for what, behind a code that is mailed to their address at work. They see only what they asked for themselves."
      />
      <Loading resource={door}>
        {(view) => (
          <>
            <LinkOf door={view} />
            {role.value === "owner" ? (
              <DoorForm door={view} onSaved={door.set} />
            ) : (
              <p class="soft">An owner of your organisation opens and closes it.</p>
            )}
          </>
        )}
      </Loading>
    </div>
  );
}

function LinkOf({ door: { link, isOpen, domains } }: { readonly door: Door }) {
  if (!isOpen || link === null)
    return (
      <Notice title="It is closed" announce="polite">
        <p>Nobody can ask there. What was asked before stays, and can be changed and taken back.</p>
        {link === null ? null : <p>Opened again, it has the link it had: {link}</p>}
      </Notice>
    );
  return (
    <Notice title="It is open" announce="polite">
      <p>
        <a href={link}>{link}</a>
      </p>
      <p>For addresses at {domains.join(", ")}, and for the members of your organisation.</p>
    </Notice>
  );
}
