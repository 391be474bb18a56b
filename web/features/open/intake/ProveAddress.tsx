import { useSignal } from "@preact/signals";
import { askPage } from "#domain/access/page-link.ts";
import { list } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { CodeForm } from "#web/features/open/sign-in/CodeForm.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { goTo } from "#web/page/way-back.ts";

/** Whoever wants to ask proves the address at work first, with a link or a code, and comes back to the page to ask on. */
export function ProveAddress({ address, domains }: { readonly address: string; readonly domains: readonly string[] }) {
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
