import { useMemo } from "preact/hooks";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { session } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { DemoPeople } from "./DemoPeople.tsx";
import { SignInModel } from "./SignInModel.ts";

/** The way in for everybody. */
export default function SignIn() {
  usePageTitle("Sign in");
  const model = useMemo(() => new SignInModel(), []);
  return (
    <div class="narrow stack">
      <h1>Sign in</h1>
      <p class="soft">Annexa shows what an AI vendor's ISO/IEC 42001 certificate really covers.</p>
      <WorkProblem work={model.work} />
      {model.step.value === "ask" ? <AddressForm model={model} /> : <CodeForm model={model} />}
      {session.value?.demo ? <DemoPeople /> : null}
    </div>
  );
}

function AddressForm({ model }: { model: SignInModel }) {
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void model.ask();
      }}
    >
      <TextInput
        id="email"
        label="Your e-mail address"
        hint="We send you a link and a code. There is no password."
        type="email"
        autoComplete="email"
        required
        value={model.email.value}
        onInput={(value) => {
          model.email.value = value;
        }}
      />
      <Button type="submit" busy={model.work.busy.value} busyText="Sending…">
        Send me a link
      </Button>
    </form>
  );
}
