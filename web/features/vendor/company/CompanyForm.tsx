import type { LegalEntityBody } from "#contract/request.schema.ts";
import type { LegalEntityView } from "#contract/request.ts";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { SaveOrCancel } from "#web/forms/SaveOrCancel.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { companyModel } from "./CompanyModel.ts";

interface CompanyFormProps {
  readonly entity: LegalEntityView | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

const fields = [
  { key: "name", label: "Registered name", hint: "With its legal form, such as Ltd or GmbH", optional: false },
  { key: "registration", label: "Register and number", hint: undefined, optional: true },
  { key: "country", label: "Country", hint: undefined, optional: true },
  { key: "address", label: "Address", hint: undefined, optional: true },
] as const;
const words = fields.map(({ key, label }) => ({ label, say: (body: LegalEntityBody) => body[key] }));

/** One legal entity, as it stands in the register. */
export function CompanyForm({ entity, onSaved, onCancel }: CompanyFormProps) {
  const model = useForm(() => companyModel(entity), [entity?.id]);
  const save = async (): Promise<void> => {
    if (await model.save()) onSaved();
  };
  return (
    <Form class="narrow card stack" onSubmit={save}>
      <FormNotices form={model} />
      <ChangedSince form={model} words={words} />
      {fields.map(({ key, label, hint, optional }) => (
        <TextInput
          key={key}
          {...model.field(key)}
          label={label}
          hint={hint}
          optional={optional}
          required={!optional}
          value={model.body.value[key]}
          onInput={(value) => model.change({ [key]: value })}
        />
      ))}
      <SaveOrCancel form={model} onCancel={onCancel} />
    </Form>
  );
}
