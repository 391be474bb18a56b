import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { SignInModel } from "./SignInModel.ts";

/** Type the code of the mail, for whoever reads mail on another device. */
export function CodeForm({ model }: { model: SignInModel }) {
  const finish = async (): Promise<void> => {
    if (await model.finish()) location.assign("/");
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <Notice kind="success" title="Look into your mailbox" announce="polite">
        <p>
          If {model.email.value} is known to us, a mail is on its way. Open its link in this browser, or type its code
          here. Both work for 10 minutes.
        </p>
      </Notice>
      <TextInput
        id="code"
        label="Code from the mail"
        autoComplete="one-time-code"
        width="short"
        spellCheck={false}
        required
        value={model.code.value}
        onInput={(value) => {
          model.code.value = value;
        }}
      />
      <div class="cluster">
        <Button type="submit" busy={model.work.busy.value} busyText="Checking…">
          Sign in
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            model.step.value = "ask";
          }}
        >
          Use another address
        </Button>
      </div>
    </form>
  );
}
