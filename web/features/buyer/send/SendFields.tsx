import type { ShelfEntry } from "#contract/questionnaire.ts";
import { plural } from "#domain/format.ts";
import { DateInput } from "#web/components/DateInput.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { SendModel } from "./SendModel.ts";
import type { TextField } from "./sending.ts";

/** Which questionnaire, which vendor, which product, until when. */
export function SendFields({ model, shelf }: { model: SendModel; shelf: readonly ShelfEntry[] }) {
  const common = (field: TextField, label: string) => ({
    id: field,
    label,
    value: model.form.body.value[field],
    error: model.errorOf(`/${field}`),
    announceError: "off" as const,
  });
  const set = (field: TextField) => (value: string) => model.form.change({ [field]: value });
  return (
    <>
      <RadioGroup
        {...common("questionnaireId", "Questionnaire")}
        choices={shelf.map((entry) => ({
          value: entry.id,
          label: entry.title,
          hint: `${plural({ count: entry.questions, one: "question", other: "questions" })}, about ${entry.estimatedMinutes} minutes, ${entry.controls} of 38 controls`,
        }))}
        onChange={set("questionnaireId")}
      />
      <h2>Vendor</h2>
      <TextInput {...common("vendorName", "Vendor")} onInput={set("vendorName")} />
      <TextInput
        {...common("vendorLegalName", "Legal entity you will contract with")}
        hint="As in the contract. A certificate held by another entity gives no credit until somebody confirms the relation."
        onInput={set("vendorLegalName")}
      />
      <TextInput {...common("contactName", "Contact person")} onInput={set("contactName")} />
      <TextInput {...common("contactEmail", "Contact's e-mail address")} type="email" onInput={set("contactEmail")} />
      <h2>Product</h2>
      <TextInput {...common("product", "Product")} onInput={set("product")} />
      <TextArea
        {...common("purpose", "What you want to use it for")}
        hint="The vendor reads this. A certificate is matched to this use, not to the vendor as a whole."
        rows={3}
        onInput={set("purpose")}
      />
      <DateInput {...common("dueOn", "Answer by")} onChange={set("dueOn")} />
    </>
  );
}
