import { Button } from "#web/components/Button.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { usePageTitle } from "./pageTitle.ts";
import { session, signOut } from "./session.ts";
import { wayBack } from "./way-back.ts";

/** A page of somebody the signed-in person does not act for, whether it is there or not; and the ways on. */
export function NotTheirs() {
  usePageTitle("Not yours to open");
  return (
    <div class="narrow stack">
      <PageHeader title="This is not yours to open" />
      <p>
        You are signed in as {session.value?.person?.email}. The page is not there for that address. If a link was
        mailed to another address of yours, sign in with that one and you come back here.
      </p>
      <div class="cluster">
        <Button onClick={() => void signOut({ to: wayBack() })}>Sign in with another address</Button>
        <a href="/">Go to the start page</a>
      </div>
    </div>
  );
}
