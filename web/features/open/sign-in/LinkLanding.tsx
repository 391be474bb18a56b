import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { takeToken } from "#web/page/fragment.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
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
    const step = await model.follow(token.value ?? "");
    if (step === "signed-in") location.assign(sessionStorage.getItem("after-sign-in") ?? "/");
    needsCode.value = step === "code-needed";
  };
  return (
    <div class="narrow stack">
      <h1>Sign in</h1>
      <WorkProblem work={model.work} />
      {needsCode.value ? (
        <OtherBrowser model={model} />
      ) : token.value === null ? (
        <p>
          This address has no sign-in link in it. <a href="/sign-in">Ask for a new one</a>.
        </p>
      ) : (
        <>
          <p>Your link is ready. It works once.</p>
          <Button busy={model.work.busy.value} onClick={() => void go()}>
            Continue
          </Button>
        </>
      )}
      {model.work.problem.value ? (
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
      <Button type="submit" busy={model.work.busy.value}>
        Sign in
      </Button>
    </form>
  );
}
