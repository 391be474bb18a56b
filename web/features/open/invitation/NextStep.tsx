import type { InvitationView, SessionView } from "#contract/identity.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { session, signOut } from "#web/page/session.ts";
import type { InvitationModel } from "./InvitationModel.ts";

interface NextStepProps {
  readonly model: InvitationModel;
  readonly view: InvitationView;
  readonly person: SessionView["person"];
}

/** Prove the address, or, once signed in, start. */
export function NextStep({ model, view, person }: NextStepProps) {
  return person === null ? (
    <ProveAddress model={model} view={view} />
  ) : (
    <Accept model={model} view={view} person={person} />
  );
}

function ProveAddress({ model, view }: Omit<NextStepProps, "person">) {
  if (model.mailed.value)
    return (
      <Notice kind="success" title="Look into your mailbox" announce="polite">
        <p>
          We sent a link and a code to {view.maskedEmail}. Open the link in this browser, or{" "}
          <a href="/sign-in">type the code</a>.
        </p>
      </Notice>
    );
  return (
    <>
      <p>First we make sure that it is you: we send a link to {view.maskedEmail}, the address that was invited.</p>
      <Button busy={model.work.busy.value} busyText="Sending…" onClick={() => void model.proveAddress()}>
        Send me the link
      </Button>
    </>
  );
}

function Accept({ model, view, person }: NextStepProps) {
  const mine = (session.value?.memberships ?? []).filter(({ facet }) => facet === "vendor");
  return (
    <form class="stack" onSubmit={(event) => event.preventDefault()}>
      <p>You are signed in as {person?.email}.</p>
      <TextInput
        id="your-name"
        label="Your name"
        hint="The buyer sees it beside your answers."
        autoComplete="name"
        value={model.name.value}
        onInput={(value) => {
          model.name.value = value;
        }}
      />
      <div class="cluster">
        {mine.map(({ orgId, orgName }) => (
          <Button key={orgId} busy={model.work.busy.value} onClick={() => void model.accept(orgId)}>
            Answer for {orgName}
          </Button>
        ))}
        {mine.length === 0 ? (
          <Button busy={model.work.busy.value} onClick={() => void model.accept(undefined)}>
            {view.alreadyAccepted ? "Go on" : `Start answering for ${view.vendorName}`}
          </Button>
        ) : null}
        <Button variant="quiet" onClick={() => void signOut()}>
          This is not me: sign out
        </Button>
      </div>
    </form>
  );
}
