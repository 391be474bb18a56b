import type { VendorBody } from "#contract/register.schema.ts";
import type { VendorView } from "#contract/register.ts";
import { type Tier, tiers, tierWords } from "#domain/register/tiers.ts";
import { Form } from "#web/components/Form.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { SaveOrCancel } from "#web/forms/SaveOrCancel.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { ContactFields } from "./ContactFields.tsx";
import { ContractFields } from "./ContractFields.tsx";
import { vendorModel } from "./VendorModel.ts";

interface VendorFormProps {
  readonly vendor: VendorView | null;
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}

const texts = [
  { key: "name", label: "Vendor", hint: "As you call it", optional: false },
  {
    key: "legalName",
    label: "Legal entity",
    hint: "As in the contract, with its form, such as Ltd or GmbH",
    optional: true,
  },
  { key: "website", label: "Website", hint: undefined, optional: true },
  { key: "domain", label: "Mail domain", hint: "Such as vendor.example", optional: true },
  { key: "country", label: "Country", hint: undefined, optional: true },
] as const;
const words = [
  ...texts.map(({ key, label }) => ({ label, say: (body: VendorBody) => body[key] })),
  { label: "Tier", say: ({ tier }: VendorBody) => (tier === null ? "" : tierWords[tier]) },
  { label: "Contacts", say: ({ contacts }: VendorBody) => contacts.map(({ name }) => name).join(", ") },
  { label: "Contract", say: ({ contract }: VendorBody) => Object.values(contract).filter(Boolean).join(", ") },
  { label: "Business owner", say: ({ owner }: VendorBody) => owner.name },
  { label: "Note", say: ({ note }: VendorBody) => note },
];

/** What is known of a vendor. Only its name has to be; nothing of it moves a score. */
export function VendorForm({ vendor, onSaved, onCancel }: VendorFormProps) {
  const model = useForm(() => vendorModel(vendor), [vendor?.id]);
  const body = model.body.value;
  const save = async (): Promise<void> => {
    const saved = await model.save();
    if (saved) onSaved(saved.id);
  };
  return (
    <Form onSubmit={save}>
      <FormNotices form={model} />
      <ChangedSince form={model} words={words} />
      {texts.map(({ key, label, hint, optional }) => (
        <TextInput
          key={key}
          {...model.field(key)}
          label={label}
          hint={hint}
          optional={optional}
          required={!optional}
          value={body[key]}
          onInput={(value) => model.change({ [key]: value })}
        />
      ))}
      <Select
        {...model.field("tier")}
        label="Tier"
        hint="How much hangs on this vendor"
        optional
        placeholder="Not said yet"
        value={body.tier ?? ""}
        options={tiers.map((tier) => ({ value: tier, label: tierWords[tier] }))}
        onChange={(tier) => model.change({ tier: tierIn(tier) })}
      />
      <ContactFields model={model} />
      <ContractFields model={model} />
      <TextArea
        {...model.field("note")}
        label="Note"
        optional
        rows={3}
        value={body.note}
        onInput={(note) => model.change({ note })}
      />
      <SaveOrCancel form={model} onCancel={onCancel} />
    </Form>
  );
}

const tierIn = (text: string): Tier | null => tiers.find((tier) => tier === text) ?? null;
