import { PageHeader } from "#web/components/PageHeader.tsx";
import { OpenInvitations } from "#web/features/shared/invitations/OpenInvitations.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { session } from "#web/page/session.ts";

/** The start page of somebody who belongs to no organisation yet: what they are invited to, or how to get in. */
export function NoOrganisation() {
  usePageTitle("Welcome");
  return (
    <div class="stack">
      <PageHeader title="Welcome" lead={`You are signed in as ${session.value?.person?.email ?? ""}.`} />
      <OpenInvitations />
      <p>
        You do not act for an organisation here yet. A buyer’s invitation to this address is listed here while it is
        good; if you miss one, ask the person who invited you to send it again. If your company uses Annexa already, ask
        an owner there to add you.
      </p>
      <p>If you could read an assessment from outside, your last day may be over: ask whoever let you in.</p>
      <p>
        <a href="/asked">What you asked to be bought</a>
      </p>
    </div>
  );
}
