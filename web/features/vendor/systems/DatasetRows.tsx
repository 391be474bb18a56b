import type { SystemBody } from "#contract/request.schema.ts";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { SystemModel } from "./SystemModel.ts";

type Datasets = NonNullable<SystemBody["datasets"]>;
interface DatasetRowsProps {
  readonly field: SystemModel["field"];
  readonly datasets: Datasets;
  readonly onChange: (datasets: Datasets) => void;
}

/** What the system was trained or tuned on, data set by data set. */
export function DatasetRows({ field, datasets, onChange }: DatasetRowsProps) {
  const change = (index: number, part: Partial<Datasets[number]>): void =>
    onChange(datasets.map((dataset, at) => (at === index ? { ...dataset, ...part } : dataset)));
  return (
    <fieldset class="stack">
      <legend class="field__label">Data it was trained or tuned on</legend>
      {datasets.map((dataset, index) => (
        <div key={`dataset-${index + 1}`} class="card stack">
          <TextInput
            {...field(`datasets/${index}/name`)}
            label={`Data set ${index + 1}`}
            value={dataset.name}
            onInput={(name) => change(index, { name })}
          />
          <TextInput
            {...field(`datasets/${index}/source`)}
            label="Where it comes from, and by what right"
            optional
            value={dataset.source}
            onInput={(source) => change(index, { source })}
          />
          <Button
            variant="quiet"
            label={`Remove data set ${index + 1}`}
            onClick={() => onChange(datasets.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={() => onChange([...datasets, { name: "", source: "" }])}>
        Add a data set
      </Button>
    </fieldset>
  );
}
