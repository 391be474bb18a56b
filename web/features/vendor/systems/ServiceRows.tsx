import type { SystemBody } from "#contract/request.schema.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { SystemModel } from "./SystemModel.ts";

type Services = SystemBody["thirdPartyServices"];
interface ServiceRowsProps {
  readonly field: SystemModel["field"];
  readonly services: Services;
  readonly onChange: (services: Services) => void;
}

const boundary = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "Not known" },
];

/** Other companies' AI services inside the system, and whether the management system covers them. */
export function ServiceRows({ field, services, onChange }: ServiceRowsProps) {
  const change = (index: number, part: Partial<Services[number]>): void =>
    onChange(services.map((service, at) => (at === index ? { ...service, ...part } : service)));
  return (
    <fieldset class="stack">
      <legend class="field__label">AI services of other companies inside it</legend>
      {services.map((service, index) => (
        <div key={`service-${index + 1}`} class="card stack">
          <TextInput
            {...field(`thirdPartyServices/${index}/name`)}
            label={`Service ${index + 1}`}
            value={service.name}
            onInput={(name) => change(index, { name })}
          />
          <Select
            {...field(`thirdPartyServices/${index}/insideBoundary`)}
            label="Inside the boundary of your management system?"
            value={service.insideBoundary === undefined ? "unknown" : service.insideBoundary ? "yes" : "no"}
            options={boundary}
            onChange={(value) => change(index, { insideBoundary: value === "unknown" ? undefined : value === "yes" })}
          />
          <Button
            variant="quiet"
            label={`Remove service ${index + 1}`}
            onClick={() => onChange(services.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={() => onChange([...services, { name: "" }])}>
        Add a service
      </Button>
    </fieldset>
  );
}
