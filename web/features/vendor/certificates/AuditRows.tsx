import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Select } from "#web/components/Select.tsx";
import type { CertificateModel } from "./CertificateModel.ts";

const outcomes = [
  { value: "passed", label: "Passed" },
  { value: "failed", label: "Not passed" },
  { value: "open", label: "Result still open" },
];

/** Surveillance audits held since the certification decision. */
export function AuditRows({ model }: { model: CertificateModel }) {
  const audits = model.body.value.surveillance ?? [];
  const change = (index: number, part: { heldOn?: string; outcome?: string }): void =>
    model.change({ surveillance: audits.map((audit, at) => (at === index ? { ...audit, ...part } : audit)) });
  return (
    <fieldset class="stack">
      <legend class="field__label">Surveillance audits</legend>
      <p class="soft">One is due in the first and one in the second year after the certification decision.</p>
      {audits.map((audit, index) => (
        <div key={`audit-${index + 1}`} class="cluster">
          <DateInput
            {...model.field(`surveillance/${index}/heldOn`)}
            label={`Audit ${index + 1} held on`}
            value={audit.heldOn}
            onChange={(heldOn) => change(index, { heldOn })}
          />
          <Select
            {...model.field(`surveillance/${index}/outcome`)}
            label="Result"
            value={audit.outcome}
            options={outcomes}
            onChange={(outcome) => change(index, { outcome })}
          />
          <Button
            variant="quiet"
            label={`Remove audit ${index + 1}`}
            onClick={() => model.change({ surveillance: audits.filter((_, at) => at !== index) })}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        variant="secondary"
        onClick={() => model.change({ surveillance: [...audits, { heldOn: "", outcome: "passed" }] })}
      >
        Add a surveillance audit
      </Button>
    </fieldset>
  );
}
