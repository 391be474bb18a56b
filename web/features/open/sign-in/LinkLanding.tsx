import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { call, problemOf } from "#web/api/client.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { takeToken } from "#web/page/fragment.ts";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { SignInModel } from "./SignInModel.ts";

/** Where a sign-in link leads. The token is in the fragment, which no server log and no mail scanner's request sees. */
export default function LinkLanding() {
  usePageTitle("Sign in");
  const model = useMemo(() => new SignInModel(), []);
  const token = useSignal<string | null>(null);
  const needsCode = useSignal(false);
  useEffect(() => {
    token.value = takeToken();
  }, [token]);
  const go = async (): Promise<void> => {
    try {
      const { step } = await call("POST /api/sign-in/finish", { body: { token: token.value ?? "" } });
      if (step === "signed-in") location.assign(sessionStorage.getItem("after-sign-in") ?? "/");
      else needsCode.value = true;
    } catch (error) {
      model.problem.value = problemOf(error);
    }
  };
  return (
    <div class="narrow stack">
      <h1>Sign in</h1>
      {model.problem.value ? <ProblemNotice problem={model.problem.value} /> : null}
      {needsCode.value ? (
        <OtherBrowser model={model} />
      ) : token.value === null ? (
        <p>
          This address has no sign-in link in it. <a href="/sign-in">Ask for a new one</a>.
        </p>
      ) : (
        <>
          <p>Your link is ready. It works once.</p>
          <Button onClick={() => void go()}>Continue</Button>
        </>
      )}
      {model.problem.value ? (
        <p>
          <a href="/sign-in">Ask for a new link</a>
        </p>
      ) : null}
    </div>
  );
}

/** The link was asked for in another browser: the code proves that the mail is theirs. */
function OtherBrowser({ model }: { model: SignInModel }) {
  const finish = async (): Promise<void> => {
    if (await model.finish()) location.assign(sessionStorage.getItem("after-sign-in") ?? "/");
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <Notice title="One more step" announce="polite">
        <p>
          This browser did not ask for the link. Type the code that is in the same mail; your link stays good meanwhile.
        </p>
      </Notice>
      <TextInput
        id="email"
        label="Your e-mail address"
        type="email"
        autoComplete="email"
        value={model.email.value}
        onInput={(value) => (model.email.value = value)}
      />
      <TextInput
        id="code"
        label="Code from the mail"
        autoComplete="one-time-code"
        width="short"
        spellCheck={false}
        value={model.code.value}
        onInput={(value) => (model.code.value = value)}
      />
      <Button type="submit" busy={model.busy.value}>
        Sign in
      </Button>
    </form>
  );
}
