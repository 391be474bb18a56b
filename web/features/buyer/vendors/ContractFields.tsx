import type { VendorBody } from "#contract/register.schema.ts";
import { DateInput } from "#web/components/DateInput.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { VendorModel } from "./VendorModel.ts";

/** A whole number as it is typed; null while there is none. */
const wholeIn = (text: string): number | null => {
  const digits = text.replaceAll(/\D/g, "").slice(0, 12);
  return digits === "" ? null : Number(digits);
};

/** Who answers for the business with a vendor, and what was agreed. */
export function ContractFields({ model }: { model: VendorModel }) {
  const { contract, owner } = model.body.value;
  const set = (part: Partial<VendorBody["contract"]>): void => model.change({ contract: { ...contract, ...part } });
  return (
    <section class="stack" aria-labelledby="vendor-contract-title">
      <h2 id="vendor-contract-title">Business owner and contract</h2>
      <TextInput
        {...model.field("owner/name")}
        label="Business owner"
        hint="Who in your organisation answers for the business with this vendor"
        optional
        value={owner.name}
        onInput={(name) => model.change({ owner: { ...owner, name } })}
      />
      <TextInput
        {...model.field("owner/email")}
        label="Business owner's e-mail address"
        type="email"
        optional
        value={owner.email}
        onInput={(email) => model.change({ owner: { ...owner, email } })}
      />
      <TextInput
        {...model.field("contract/number")}
        label="Contract number"
        optional
        width="medium"
        value={contract.number}
        onInput={(text) => set({ number: text })}
      />
      <TextInput
        {...model.field("contract/value")}
        label="Value of the contract"
        hint="In whole units of its currency"
        inputMode="numeric"
        optional
        width="medium"
        value={contract.value === null ? "" : String(contract.value)}
        onInput={(text) => set({ value: wholeIn(text) })}
      />
      <TextInput
        {...model.field("contract/currency")}
        label="Currency"
        hint="Three letters, such as EUR"
        optional
        width="short"
        maxLength={3}
        value={contract.currency}
        onInput={(text) => set({ currency: text.toUpperCase() })}
      />
      <DateInput
        {...model.field("contract/startsOn")}
        label="Starts on"
        optional
        value={contract.startsOn ?? ""}
        onChange={(day) => set({ startsOn: day || null })}
      />
      <DateInput
        {...model.field("contract/endsOn")}
        label="Ends on"
        optional
        value={contract.endsOn ?? ""}
        onChange={(day) => set({ endsOn: day || null })}
      />
      <TextInput
        {...model.field("contract/noticeDays")}
        label="Notice in days"
        inputMode="numeric"
        optional
        width="short"
        value={contract.noticeDays === null ? "" : String(contract.noticeDays)}
        onInput={(text) => set({ noticeDays: wholeIn(text) })}
      />
    </section>
  );
}
