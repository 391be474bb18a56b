import type { SystemBody } from "#contract/request.schema.ts";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";

type Datasets = NonNullable<SystemBody["datasets"]>;
interface DatasetRowsProps {
  readonly datasets: Datasets;
  readonly onChange: (datasets: Datasets) => void;
}

/** What the system was trained or tuned on, data set by data set. */
export function DatasetRows({ datasets, onChange }: DatasetRowsProps) {
  const change = (index: number, part: Partial<Datasets[number]>): void =>
    onChange(datasets.map((dataset, at) => (at === index ? { ...dataset, ...part } : dataset)));
  return (
    <fieldset class="stack">
      <legend class="field__label">Data it was trained or tuned on</legend>
      {datasets.map((dataset, index) => (
        <div key={`dataset-${index + 1}`} class="card stack">
          <TextInput
            id={`dataset-${index}`}
            label={`Data set ${index + 1}`}
            value={dataset.name}
            onInput={(name) => change(index, { name })}
          />
          <TextInput
            id={`dataset-${index}-source`}
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
