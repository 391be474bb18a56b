import { percent } from "#domain/format.ts";
import { factorWords } from "#domain/words/factors.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { notChosen, type Use } from "./new-use.ts";
import type { UsesEditor } from "./uses-editor.ts";

interface UseFieldsProps {
  readonly model: UsesEditor;
  /** So many stay. */
  readonly least?: 0 | 1;
  /** What the ids of its fields begin with. */
  readonly prefix?: string;
}

/** The AI systems one wants to use, and how risky that use is in itself. */
export function UseFields({ model, least = 1, prefix = "" }: UseFieldsProps) {
  const { uses } = model;
  const inherent = model.inherent.value;
  return (
    <section class="stack" aria-labelledby="uses">
      <h2 id="uses">Intended use of the AI</h2>
      <p class="soft">
        One entry for each AI system or feature you want to use. The five factors give the inherent risk, before
        anything the vendor does about it.{inherent === null ? "" : ` It is now ${percent(inherent)}.`}
      </p>
      {uses.map((use, index) => (
        <UseEntry key={use.id} model={model} least={least} prefix={prefix} use={use} index={index} />
      ))}
      <Button variant="secondary" onClick={() => model.addUse()}>
        {uses.length === 0 ? "Add an AI system" : "Add another AI system"}
      </Button>
    </section>
  );
}

interface UseEntryProps extends Required<UseFieldsProps> {
  readonly use: Use;
  readonly index: number;
}

function UseEntry({ model, least, prefix, use, index }: UseEntryProps) {
  return (
    <fieldset class="card stack">
      <legend>AI system {index + 1}</legend>
      <TextInput
        id={`${prefix}uses-${index}-name`}
        label="Name of the AI system or feature"
        value={use.name}
        error={model.errorOf(`/uses/${index}/name`)}
        announceError="off"
        onInput={(name) => model.changeUse(use.id, { name })}
      />
      <TextInput
        id={`${prefix}uses-${index}-description`}
        label="What it will do for you"
        optional
        value={use.description}
        onInput={(description) => model.changeUse(use.id, { description })}
      />
      {factorWords.map(({ factor, label, levels }) => (
        <Select
          key={factor}
          id={`${prefix}uses-${index}-factors-${factor}`}
          label={label}
          value={use.factors[factor] === notChosen ? "" : String(use.factors[factor])}
          placeholder="Choose"
          required
          error={model.errorOf(`/uses/${index}/factors/${factor}`)}
          announceError="off"
          options={levels.map((words, level) => ({ value: String(level), label: words }))}
          onChange={(level) => model.setFactor(use.id, { factor, level: level === "" ? notChosen : Number(level) })}
        />
      ))}
      {model.uses.length > least ? (
        <Button variant="quiet" label={`Remove AI system ${index + 1}`} onClick={() => model.removeUse(use.id)}>
          Remove
        </Button>
      ) : null}
    </fieldset>
  );
}
