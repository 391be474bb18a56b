import { DateInput } from "#web/components/DateInput.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { CertificateModel } from "./CertificateModel.ts";
import { type Status, statuses } from "./statuses.ts";

/** Where the certificate stands today, since when, and what happened. */
export function StatusFields({ model }: { model: CertificateModel }) {
  const { body, change } = model;
  const value = body.value;
  return (
    <>
      <Select
        id="crt-status"
        label="Status today"
        value={value.status}
        options={statuses}
        onChange={(status) => change({ status: status as Status })}
      />
      {value.status === "active" ? null : (
        <div class="grid">
          <DateInput
            id="crt-status-since"
            label="Since"
            optional
            value={value.statusSince ?? ""}
            onChange={(statusSince) => change({ statusSince })}
          />
          <TextInput
            id="crt-status-note"
            label="What happened"
            optional
            value={value.statusNote ?? ""}
            onInput={(statusNote) => change({ statusNote })}
          />
        </div>
      )}
      {value.status === "in_progress" ? (
        <DateInput
          id="crt-expected"
          label="Expected on"
          value={value.expectedOn ?? ""}
          onChange={(expectedOn) => change({ expectedOn })}
        />
      ) : null}
    </>
  );
}
