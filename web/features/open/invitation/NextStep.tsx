import type { InvitationView, SessionView } from "#contract/identity.ts";
import { invitationPage } from "#domain/access/page-link.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { CodeForm } from "#web/features/open/sign-in/CodeForm.tsx";
import { session, signOut } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
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
    <Accept model={model} view={view} email={person.email} />
  );
}

function ProveAddress({ model, view }: Omit<NextStepProps, "person">) {
  if (model.mails.value > 0)
    return (
      <CodeForm
        told={
          <p>
            We sent a link and a code to {view.maskedEmail}. Open the link in this browser, or type the code here. Both
            work for 10 minutes.
          </p>
        }
        mails={model.mails.value}
        code={model.code}
        work={model.work}
        onFinish={model.finish}
        onAgain={model.proveAddress}
      />
    );
  return (
    <>
      <p>
        First we make sure that it is you: we send a link and a code to {view.maskedEmail}, the address that was
        invited.
      </p>
      <WorkProblem work={model.work} />
      <Button busy={model.work.busy.value} busyText="Sending…" onClick={() => void model.proveAddress()}>
        Send me the link
      </Button>
    </>
  );
}

function Accept({ model, view, email }: Omit<NextStepProps, "person"> & { readonly email: string }) {
  return (
    <Form onSubmit={() => undefined}>
      <p>You are signed in as {email}.</p>
      {view.alreadyAccepted ? (
        <p>This was begun already; what was entered is saved.</p>
      ) : (
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
      )}
      <WorkProblem work={model.work} />
      <div class="cluster">
        {view.alreadyAccepted ? (
          <Button busy={model.work.busy.value} onClick={() => void model.accept(undefined)}>
            Go on
          </Button>
        ) : (
          <Start model={model} view={view} />
        )}
        <Button variant="quiet" onClick={() => void signOut({ to: invitationPage(view.assessmentId) })}>
          This is not me: sign out
        </Button>
      </div>
    </Form>
  );
}

/** For whom to answer: an organisation one belongs to, or a new one. A guest of one brings in nothing there. */
function Start({ model, view }: Omit<NextStepProps, "person">) {
  const mine = (session.value?.memberships ?? []).filter(({ facet, role }) => facet === "vendor" && role !== "guest");
  if (mine.length === 0)
    return (
      <Button busy={model.work.busy.value} onClick={() => void model.accept(undefined)}>
        Start answering for {view.vendorName}
      </Button>
    );
  return (
    <>
      {mine.map(({ orgId, orgName }) => (
        <Button key={orgId} busy={model.work.busy.value} onClick={() => void model.accept(orgId)}>
          Answer for {orgName}
        </Button>
      ))}
    </>
  );
}
