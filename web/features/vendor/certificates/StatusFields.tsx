import { DateInput } from "#web/components/DateInput.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { CertificateModel } from "./CertificateModel.ts";
import { type Status, statuses } from "./statuses.ts";

/** Where the certificate stands today, since when, and what happened. */
export function StatusFields({ model }: { model: CertificateModel }) {
  const { body, change, field } = model;
  const value = body.value;
  return (
    <>
      <Select
        {...field("status")}
        label="Status today"
        hint="Whoever decided on this certificate hears when it is not valid any more or covers less, and when it is valid again."
        value={value.status}
        options={statuses}
        onChange={(status) => change({ status: status as Status })}
      />
      {value.status === "active" ? null : (
        <div class="grid">
          <DateInput
            {...field("statusSince")}
            label="Since"
            optional
            value={value.statusSince ?? ""}
            onChange={(statusSince) => change({ statusSince })}
          />
          <TextInput
            {...field("statusNote")}
            label="What happened"
            optional
            value={value.statusNote ?? ""}
            onInput={(statusNote) => change({ statusNote })}
          />
        </div>
      )}
      {value.status === "in_progress" ? (
        <DateInput
          {...field("expectedOn")}
          label="Expected on"
          value={value.expectedOn ?? ""}
          onChange={(expectedOn) => change({ expectedOn })}
        />
      ) : null}
    </>
  );
}
