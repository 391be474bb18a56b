import { askPage } from "#domain/access/page-link.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { session, signOut } from "#web/page/session.ts";
import { goTo } from "#web/page/way-back.ts";
import { AskFields } from "./AskFields.tsx";
import { askForm } from "./ask-form.ts";
import { askedWords } from "./asked-words.ts";

/** What somebody asks for, under their proven address; somebody new says their name with it. */
export function AskIt({ address, email }: { readonly address: string; readonly email: string }) {
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
