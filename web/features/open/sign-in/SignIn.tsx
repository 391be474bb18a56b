import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { session } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { goTo, wayBack } from "#web/page/way-back.ts";
import { CodeForm } from "./CodeForm.tsx";
import { DemoPeople } from "./DemoPeople.tsx";
import { SignInModel } from "./SignInModel.ts";

/** The way in for everybody; on the address of another page, the way to that page. */
export default function SignIn() {
  usePageTitle("Sign in");
  const { url } = useLocation();
  // The way back is read from the address.
  const model = useMemo(() => new SignInModel(wayBack()), [url]);
  return (
    <div class="sign-in">
      <div class="stack">
        <h1>Sign in</h1>
        <WhatItIs />
        {model.to === "/" ? null : <p>Once you are signed in, you come to the page you wanted to open.</p>}
        {model.step.value === "ask" ? <AddressForm model={model} /> : <MailedForm model={model} />}
      </div>
      {session.value?.demo ? <DemoPeople to={model.to} /> : null}
    </div>
  );
}

/** What this is, for whoever comes by a link and has ten seconds. */
const WhatItIs = () => (
  <>
    <p class="sign-in__lead">Annexa shows what an AI vendor's ISO/IEC 42001 certificate really covers.</p>
    <ul class="sign-in__what">
      <li>
        Buyers ask about an AI product; vendors answer with their certificate, its scope and evidence, once for all.
      </li>
      <li>
        A certificate counts for what its scope covers, until the day it lapses. Without one, good evidence counts.
      </li>
      <li>Whoever decides sees the gap, who looked at what, and how firm one vendor's lead over another is.</li>
    </ul>
  </>
);

function AddressForm({ model }: { model: SignInModel }) {
  return (
    <Form onSubmit={() => model.ask()}>
      <WorkProblem work={model.work} />
      <TextInput
        id="email"
        label="Your e-mail address"
        hint="We send you a link and a code. There is no password."
        type="email"
        autoComplete="email"
        required
        error={model.work.fieldError("/email")}
        value={model.email.value}
        onInput={(value) => {
          model.email.value = value;
        }}
      />
      <Button type="submit" busy={model.work.busy.value} busyText="Sending…">
        Send me a link
      </Button>
    </Form>
  );
}

function MailedForm({ model }: { model: SignInModel }) {
  const finish = async (): Promise<void> => {
    if (await model.finish()) goTo(model.to);
  };
  return (
    <CodeForm
      told={
        <p>
          If {model.email.value} is known to us, a mail is on its way. Open its link in this browser, or type its code
          here. Both work for 10 minutes.
        </p>
      }
      mails={model.mails.value}
      code={model.code}
      work={model.work}
      onFinish={finish}
      onAgain={model.ask}
      beside={
        <Button
          variant="quiet"
          onClick={() => {
            model.work.problem.value = null;
            model.step.value = "ask";
          }}
        >
          Use another address
        </Button>
      }
    />
  );
}
