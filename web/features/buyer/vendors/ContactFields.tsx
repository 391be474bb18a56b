import type { VendorBody } from "#contract/register.schema.ts";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { newContact, type VendorModel } from "./VendorModel.ts";

type Contact = VendorBody["contacts"][number];

const fields = [
  { key: "name", label: "Name", type: "text", optional: false },
  { key: "email", label: "E-mail address", type: "email", optional: false },
  { key: "role", label: "Asked about", type: "text", optional: true },
] as const;

/** The people of a vendor who can be asked. */
export function ContactFields({ model }: { model: VendorModel }) {
  const { contacts } = model.body.value;
  const change = (at: number, part: Partial<Contact>): void =>
    model.change({ contacts: contacts.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <section class="stack" aria-labelledby="vendor-contacts-title">
      <h2 id="vendor-contacts-title">Contacts</h2>
      {contacts.map((contact, at) => (
        <fieldset class="card stack" key={at}>
          <legend>Contact {at + 1}</legend>
          {fields.map(({ key, label, type, optional }) => (
            <TextInput
              key={key}
              {...model.field(`contacts/${at}/${key}`)}
              label={label}
              type={type}
              optional={optional}
              value={contact[key]}
              onInput={(value) => change(at, { [key]: value })}
            />
          ))}
          <Button
            variant="quiet"
            label={`Remove contact ${at + 1}`}
            onClick={() => model.change({ contacts: contacts.filter((_, index) => index !== at) })}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      <Button variant="secondary" onClick={() => model.change({ contacts: [...contacts, newContact] })}>
        {contacts.length === 0 ? "Add a contact" : "Add another contact"}
      </Button>
    </section>
  );
}
