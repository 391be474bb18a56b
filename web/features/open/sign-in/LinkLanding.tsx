import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { readLanding, signInPage } from "#domain/access/page-link.ts";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { takeToken } from "#web/page/fragment.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { goTo } from "#web/page/way-back.ts";
import { CodeForm } from "./CodeForm.tsx";
import { SignInModel } from "./SignInModel.ts";

/** Where a sign-in link leads. Token and way are in the fragment, which no server log and no mail scanner's request sees. */
export default function LinkLanding() {
  usePageTitle("Sign in");
  const { token, to = "/" } = useMemo(() => readLanding(takeToken() ?? ""), []);
  const model = useMemo(() => new SignInModel(to), [to]);
  const needsCode = useSignal(false);
  const go = async (): Promise<void> => {
    const step = await model.follow(token);
    if (step === "signed-in") goTo(to);
    needsCode.value = step === "code-needed";
  };
  return (
    <div class="narrow stack">
      <h1>Sign in</h1>
      {needsCode.value ? (
        <OtherBrowser model={model} />
      ) : token === "" ? (
        <p>
          This address has no sign-in link in it. <a href="/sign-in">Ask for a new one</a>.
        </p>
      ) : (
        <>
          <WorkProblem work={model.work} />
          <p>Your link is ready. It works once.</p>
          <Button busy={model.work.busy.value} onClick={() => void go()}>
            Continue
          </Button>
          {model.work.problem.value ? (
            <p>
              <a href={signInPage(to)}>Ask for a new link</a>
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}

/** The link was asked for in another browser: the code proves that the mail is theirs. */
function OtherBrowser({ model }: { model: SignInModel }) {
  const finish = async (): Promise<void> => {
    if (await model.finish()) goTo(model.to);
  };
  return (
    <CodeForm
      told={
        model.mails.value === 0 ? (
          <p>
            This browser did not ask for the link. Type the code that is in the same mail; your link stays good
            meanwhile.
          </p>
        ) : (
          <p>If {model.email.value} is known to us, a mail is on its way. Type its code here.</p>
        )
      }
      mails={model.mails.value}
      code={model.code}
      work={model.work}
      onFinish={finish}
      onAgain={model.ask}
      before={
        <TextInput
          id="email"
          label="Your e-mail address"
          type="email"
          autoComplete="email"
          required
          value={model.email.value}
          onInput={(value) => (model.email.value = value)}
        />
      }
    />
  );
}
