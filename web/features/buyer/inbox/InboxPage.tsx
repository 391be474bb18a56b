import { useMemo } from "preact/hooks";
import type { InboxView } from "#contract/inbox.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Empty } from "#web/components/Empty.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { OpenInvitations } from "#web/features/shared/invitations/OpenInvitations.tsx";
import { UnsentMails } from "#web/features/shared/unsent/UnsentMails.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import { InboxGroupPart } from "./InboxGroupPart.tsx";
import { perPage } from "./inbox-words.ts";

/** The start page of a buyer's people: what waits for whoever looks, grouped by what is to be done. */
export default function InboxPage() {
  usePageTitle("What waits for you");
  const inbox = useMemo(() => resource(() => call("GET /api/buyer/inbox", { query: { most: perPage } })), []);
  return (
    <>
      <PageHeader title="What waits for you" />
      <div class="stack">
        <OpenInvitations />
        <UnsentMails />
        <Loading resource={inbox}>{(view) => <Groups view={view} />}</Loading>
      </div>
    </>
  );
}

function Groups({ view: { groups } }: { view: InboxView }) {
  if (groups.length === 0) return <NothingWaits />;
  return (
    <div class="narrow stack">
      {groups.map((page) => (
        <InboxGroupPart key={page.group} first={page} />
      ))}
    </div>
  );
}

const NothingWaits = () => (
  <Empty
    title="Nothing waits for you"
    action={
      maySend() ? (
        <LinkButton href="/assessments/new">Send a questionnaire</LinkButton>
      ) : (
        <a href="/assessments">See all assessments</a>
      )
    }
  >
    {role.value === "auditor"
      ? "As an auditor you read everything, and nobody waits for you."
      : "When a vendor answers, writes or is late, or a colleague needs you, it stands here."}
  </Empty>
);
