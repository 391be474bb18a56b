import type { Criterion } from "#domain/tiers/tier-rules.schema.ts";
import { type Factor, factorWords } from "#domain/words/factors.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";

interface CriterionFieldsProps {
  readonly id: string;
  readonly legend: string;
  readonly criterion: Criterion;
  readonly error: string | undefined;
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
}

/** One rule: how high each factor has to be at least. All that it names must hold for one use. */
export function CriterionFields({ id, legend, criterion, error, onChange, onRemove }: CriterionFieldsProps) {
  const set = (factor: Factor, level: string): void => {
    const { [factor]: _before, ...rest } = criterion;
    onChange(level === "" ? rest : { ...rest, [factor]: Number(level) });
  };
  const named = factorWords.filter(({ factor }) => criterion[factor] !== undefined);
  const others = factorWords.filter(({ factor }) => criterion[factor] === undefined);
  return (
    <fieldset class="card stack stack--tight">
      <legend>{legend}</legend>
      {error === undefined ? null : (
        <p class="field__error" id={id}>
          {error}
        </p>
      )}
      <div class="grid">
        {named.map(({ factor, label, levels }) => (
          <Select
            key={factor}
            id={`${id}-${factor}`}
            label={label}
            width="full"
            placeholder="Whatever it is"
            value={String(criterion[factor] ?? "")}
            options={levels.slice(1).map((words, index) => ({
              value: String(index + 1),
              label: index + 2 < levels.length ? `${words}, or more` : words,
            }))}
            onChange={(level) => set(factor, level)}
          />
        ))}
        {others.length === 0 ? null : (
          <Select
            id={`${id}-more`}
            label={named.length === 0 ? "What it looks at" : "And also"}
            width="full"
            placeholder={named.length === 0 ? "Choose" : "Nothing more"}
            value=""
            options={others.map(({ factor, label }) => ({ value: factor, label }))}
            onChange={(chosen) => {
              const added = others.find(({ factor }) => factor === chosen);
              // At the lowest that says something: it takes the most products until somebody says otherwise.
              if (added) set(added.factor, "1");
            }}
          />
        )}
      </div>
      <div class="cluster">
        <Button variant="quiet" size="small" label={`Remove ${legend.toLowerCase()}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
