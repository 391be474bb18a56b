import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { CertificateModel } from "./CertificateModel.ts";
import { IssuerFields } from "./IssuerFields.tsx";
import { StatusFields } from "./StatusFields.tsx";

const roles = [
  { value: "provider", label: "Provider of AI" },
  { value: "producer", label: "Producer of AI" },
  { value: "developer", label: "Developer of AI" },
  { value: "user", label: "User of AI" },
];

/** What is printed on the certificate. */
export function PrintedFields({ model }: { model: CertificateModel }) {
  const { body, change, field } = model;
  const value = body.value;
  return (
    <>
      <h2>As it is printed</h2>
      <TextInput
        {...field("standard")}
        label="Standard with edition"
        hint="Such as ISO/IEC 42001:2023, with its national prefix if there is one."
        required
        value={value.standard}
        onInput={(standard) => change({ standard })}
      />
      <StatusFields model={model} />
      <TextInput
        {...field("number")}
        label="Certificate number"
        optional
        value={value.number ?? ""}
        onInput={(number) => change({ number })}
      />
      {value.number ? null : (
        <TextInput
          {...field("numberReason")}
          label="Why there is no number to give"
          optional
          value={value.numberReason ?? ""}
          onInput={(numberReason) => change({ numberReason })}
        />
      )}
      <TextInput
        {...field("holder")}
        label="Held by (legal entity)"
        value={value.holder ?? ""}
        onInput={(holder) => change({ holder })}
      />
      <IssuerFields model={model} />
      <PrintedDates model={model} />
      <CheckboxGroup
        {...field("roles")}
        label="Certified in the role of"
        choices={roles}
        values={value.roles ?? []}
        onChange={(chosenRoles) => change({ roles: [...chosenRoles] })}
      />
      <TextInput
        {...field("registerLink")}
        label="Link to the entry in a register"
        optional
        type="url"
        value={value.registerLink ?? ""}
        onInput={(registerLink) => change({ registerLink })}
      />
    </>
  );
}

function PrintedDates({ model }: { model: CertificateModel }) {
  const { body, change, field } = model;
  const value = body.value;
  return (
    <div class="grid">
      <DateInput
        {...field("decided")}
        label="Certification decided on"
        optional
        value={value.decided ?? ""}
        onChange={(decided) => change({ decided })}
      />
      <DateInput
        {...field("issued")}
        label="Issued on"
        value={value.issued ?? ""}
        onChange={(issued) => change({ issued })}
      />
      <DateInput
        {...field("expires")}
        label="Expires on"
        value={value.expires ?? ""}
        onChange={(expires) => change({ expires })}
      />
    </div>
  );
}
