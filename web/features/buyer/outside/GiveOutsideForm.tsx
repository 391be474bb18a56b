import { useLocation } from "preact-iso";
import type { Body } from "#contract/api.ts";
import { mostDaysOutside } from "#domain/access/outside.ts";
import { addDays } from "#domain/civil-date.ts";
import { call } from "#web/api/client.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { isFlag, isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { SaveOrCancel } from "#web/forms/SaveOrCancel.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { today } from "#web/page/today.ts";

type Given = Omit<Body<"POST /api/buyer/outside-access">, "assessmentIds">;

// Nothing is preset: neither a day nor the files are given by not looking.
const blank: Given = { name: "", email: "", until: "", files: false, why: "" };

const formFor = (ids: readonly string[]) =>
  blankForm<Given>({
    place: { kind: "outside-access", key: ids.join(" ") },
    blank,
    isBody: isShaped<Given>({ name: isText, email: isText, until: isText, files: isFlag, why: isText }),
    fields: { root: "", prefix: "outside" },
  });

/** Who may read the chosen assessments, until when, and why. */
export function GiveOutsideForm({ ids }: { readonly ids: readonly string[] }) {
  const { route } = useLocation();
  const form = useForm(() => formFor(ids), [ids.join(" ")]);
  const { name, email, until, files, why } = form.body.value;
  const give = async (): Promise<void> => {
    const given = await form.send((body) =>
      call("POST /api/buyer/outside-access", { body: { ...body, assessmentIds: [...ids] } }),
    );
    if (given !== undefined) route("/outside-access");
  };
  return (
    <Form onSubmit={give}>
      <FormNotices form={form} />
      <TextInput
        {...form.field("name")}
        label="Name"
        required
        value={name}
        onInput={(value) => form.change({ name: value })}
      />
      <TextInput
        {...form.field("email")}
        label="E-mail address"
        hint="They get a mail there, and sign in with a code that is sent to it. They need no account before."
        type="email"
        required
        value={email}
        onInput={(value) => form.change({ email: value })}
      />
      <DateInput
        {...form.field("until")}
        label="Last day"
        hint={`At most ${mostDaysOutside} days from today, by your organisation’s clock. It ends by itself, and you can change the day or take it back at any time.`}
        required
        min={today.value}
        max={addDays(today.value, mostDaysOutside)}
        value={until}
        onChange={(value) => form.change({ until: value })}
      />
      <Checkbox
        {...form.field("files")}
        label="They may also open the vendor’s files"
        hint="The vendor handed them in to you. Without this, files are named and not opened; with it, the vendor finds in its log that somebody from outside can open them."
        checked={files}
        onChange={(value) => form.change({ files: value })}
      />
      <TextArea
        {...form.field("why")}
        label="Why"
        hint="Such as “Yearly audit of supplier reviews”. They see it, and it stands in your log."
        rows={2}
        required
        value={why}
        onInput={(value) => form.change({ why: value })}
      />
      <SaveOrCancel form={form} save="Let them read" onCancel={() => route("/outside-access")} />
    </Form>
  );
}
