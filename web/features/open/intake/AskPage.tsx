import { useMemo } from "preact/hooks";
import type { IntakePage } from "#contract/intake.ts";
import { askPage } from "#domain/access/page-link.ts";
import { list } from "#domain/format.ts";
import { isOfDomains } from "#domain/intake/may-ask.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { session, signOut } from "#web/page/session.ts";
import { AskIt } from "./AskIt.tsx";
import { ProveAddress } from "./ProveAddress.tsx";

/** Where people inside an organisation ask for something to be bought: prove the address at work, then say what and for what. */
export default function AskPage({ address = "" }: { address?: string }) {
  usePageTitle("Ask for a product to be bought");
  const page = useMemo(() => resource(() => call("POST /api/intake/look", { body: { address } })), [address]);
  return (
    <div class="narrow stack">
      <Loading resource={page}>{(view) => <Asking address={address} view={view} />}</Loading>
    </div>
  );
}

interface AskingProps {
  readonly address: string;
  readonly view: IntakePage;
}

function Asking({ address, view }: AskingProps) {
  const { orgName, domains } = view;
  return (
    <>
      <PageHeader
        title="Ask for an AI product to be bought"
        lead={`${orgName} looks at a product and its vendor before it is bought. Say what you need; procurement takes it over, asks back or declines, and you hear of it by mail.`}
      />
      {session.value?.person ? (
        <MayAsk address={address} view={view} email={session.value.person.email} />
      ) : (
        <ProveAddress address={address} domains={domains} />
      )}
    </>
  );
}

/** Whoever is signed in as somebody who may not ask is told before they type anything. */
function MayAsk({ address, view, email }: AskingProps & { readonly email: string }) {
  const { orgName, domains } = view;
  const isMember = session.value?.memberships.some((one) => one.facet === "buyer" && one.orgName === orgName);
  if (isMember || isOfDomains(email, domains)) return <AskIt address={address} email={email} />;
  return (
    <Notice kind="warning" title="You are signed in with another address">
      <p>
        You are signed in as {email}. Asking here takes an address at {list([...domains])}, or an account that belongs
        to {orgName}.
      </p>
      <Button variant="secondary" onClick={() => void signOut({ to: askPage(address) })}>
        Sign out, and use another address
      </Button>
    </Notice>
  );
}
