import { percent } from "#domain/format.ts";
import { factorWords } from "#domain/words/factors.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { SendModel } from "./SendModel.ts";
import type { Use } from "./sending.ts";

/** What a form of intended uses changes. */
export type UsesModel = Pick<
  SendModel,
  "uses" | "inherent" | "addUse" | "removeUse" | "changeUse" | "setFactor" | "errorOf"
>;

/** The AI systems one wants to use, and how risky that use is in itself. */
export function UseFields({ model }: { model: UsesModel }) {
  const { uses } = model;
  return (
    <section class="stack" aria-labelledby="uses">
      <h2 id="uses">Intended use of the AI</h2>
      <p class="soft">
        One entry for each AI system or feature you want to use. The five factors give the inherent risk, before
        anything the vendor does about it. It is now {percent(model.inherent.value)}.
      </p>
      {uses.map((use, index) => (
        <UseEntry key={use.id} model={model} use={use} index={index} />
      ))}
      <Button variant="secondary" onClick={() => model.addUse()}>
        Add another AI system
      </Button>
    </section>
  );
}

function UseEntry({ model, use, index }: { model: UsesModel; use: Use; index: number }) {
  return (
    <fieldset class="card stack">
      <legend>AI system {index + 1}</legend>
      <TextInput
        id={`uses-${index}-name`}
        label="Name of the AI system or feature"
        value={use.name}
        error={model.errorOf(`/uses/${index}/name`)}
        announceError="off"
        onInput={(name) => model.changeUse(use.id, { name })}
      />
      <TextInput
        id={`uses-${index}-description`}
        label="What it will do for you"
        optional
        value={use.description}
        onInput={(description) => model.changeUse(use.id, { description })}
      />
      {factorWords.map(({ factor, label, levels }) => (
        <Select
          key={factor}
          id={`uses-${index}-${factor}`}
          label={label}
          value={String(use.factors[factor])}
          options={levels.map((words, level) => ({ value: String(level), label: words }))}
          onChange={(level) => model.setFactor(use.id, { factor, level: Number(level) })}
        />
      ))}
      {model.uses.length > 1 ? (
        <Button variant="quiet" label={`Remove AI system ${index + 1}`} onClick={() => model.removeUse(use.id)}>
          Remove
        </Button>
      ) : null}
    </fieldset>
  );
}
