import { useMemo } from "preact/hooks";
import { DateInput } from "#web/components/DateInput.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { UseFields } from "#web/features/shared/uses/UseFields.tsx";
import { type AskForm, askUses } from "./ask-form.ts";

/** What is to be bought, from whom, and for what. */
export function AskFields({ form }: { readonly form: AskForm }) {
  const uses = useMemo(() => askUses(form), [form]);
  const body = form.body.value;
  return (
    <>
      <TextInput
        {...form.field("product")}
        label="Product"
        hint="What you want to be bought, as the vendor calls it."
        required
        value={body.product}
        onInput={(product) => form.change({ product })}
      />
      <TextInput
        {...form.field("vendorName")}
        label="Vendor"
        required
        value={body.vendorName}
        onInput={(vendorName) => form.change({ vendorName })}
      />
      <TextInput
        {...form.field("website")}
        label="Website of the vendor"
        optional
        value={body.website}
        onInput={(website) => form.change({ website })}
      />
      <TextArea
        {...form.field("purpose")}
        label="What you want to use it for"
        required
        rows={3}
        value={body.purpose}
        onInput={(purpose) => form.change({ purpose })}
      />
      <TextInput
        {...form.field("department")}
        label="For which department"
        required
        value={body.department}
        onInput={(department) => form.change({ department })}
      />
      <DateInput
        {...form.field("neededOn")}
        label="Needed by"
        optional
        value={body.neededOn ?? ""}
        onChange={(day) => form.change({ neededOn: day || null })}
      />
      <TextInput
        {...form.field("contact/name")}
        label="Whom you talk to at the vendor"
        optional
        value={body.contact.name}
        onInput={(name) => form.change({ contact: { ...body.contact, name } })}
      />
      <TextInput
        {...form.field("contact/email")}
        label="Their e-mail address"
        hint="Nobody there is written to before procurement takes it over."
        type="email"
        optional
        value={body.contact.email}
        onInput={(email) => form.change({ contact: { ...body.contact, email } })}
      />
      <UseFields model={uses} prefix="ask-" />
    </>
  );
}
