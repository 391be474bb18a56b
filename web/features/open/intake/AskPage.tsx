import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { IntakePage } from "#contract/intake.ts";
import { askPage } from "#domain/access/page-link.ts";
import { list } from "#domain/format.ts";
import { isOfDomains } from "#domain/intake/may-ask.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { CodeForm } from "#web/features/open/sign-in/CodeForm.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { session, signOut } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { goTo } from "#web/page/way-back.ts";
import { AskFields } from "./AskFields.tsx";
import { askForm } from "./ask-form.ts";
import { askedWords } from "./asked-words.ts";

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

function ProveAddress({ address, domains }: { readonly address: string; readonly domains: readonly string[] }) {
  const work = useWork();
  const email = useSignal("");
  const code = useSignal("");
  const mails = useSignal(0);
  const mail = (): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/intake/sign-in", { body: { address, email: email.value.trim() } });
      code.value = "";
      mails.value++;
    });
  const finish = async (): Promise<void> => {
    const body = { email: email.value.trim(), code: code.value.trim() };
    const step = await work.run(() => call("POST /api/sign-in/finish", { body }));
    if (step?.step === "signed-in") goTo(askPage(address));
  };
  if (mails.value > 0)
    return (
      <CodeForm
        told={
          <p>
            We sent a link and a code to {email.value}. Open the link in this browser, or type the code here. Both work
            for 10 minutes.
          </p>
        }
        mails={mails.value}
        code={code}
        work={work}
        onFinish={finish}
        onAgain={async () => void (await mail())}
      />
    );
  return (
    <Form onSubmit={mail}>
      <WorkProblem work={work} />
      <TextInput
        id="email"
        label="Your e-mail address at work"
        hint={`An address at ${list([...domains])}. We send you a link and a code; there is no password.`}
        type="email"
        autoComplete="email"
        required
        error={work.fieldError("/email")}
        value={email.value}
        onInput={(value) => {
          email.value = value;
        }}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value} busyText="Sending…">
          Send me a code
        </Button>
        <a href={`/sign-in?to=${askPage(address)}`}>I have an account with another address</a>
      </div>
    </Form>
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

function AskIt({ address, email }: { readonly address: string; readonly email: string }) {
  const form = useForm(() => askForm({ address }), [address]);
  const isNameless = session.value?.person?.name === email;
  const send = async (): Promise<void> => {
    const saved = await form.save();
    if (saved) goTo(`/asked/${saved.id}`);
  };
  return (
    <Form onSubmit={send}>
      <p>
        You are signed in as {email}. <a href="/asked">What you have asked for</a>
      </p>
      <FormNotices form={form} />
      <ChangedSince form={form} words={askedWords} />
      {isNameless ? (
        <TextInput
          id="ask-yourName"
          label="Your name"
          required
          autoComplete="name"
          error={form.work.fieldError("/yourName")}
          value={form.body.value.yourName}
          onInput={(yourName) => form.change({ yourName })}
        />
      ) : null}
      <AskFields form={form} />
      <div class="cluster">
        <Button type="submit" busy={form.work.busy.value} busyText="Sending…">
          Ask for it
        </Button>
        <Button variant="quiet" onClick={() => void signOut({ to: askPage(address) })}>
          This is not me: sign out
        </Button>
      </div>
    </Form>
  );
}
