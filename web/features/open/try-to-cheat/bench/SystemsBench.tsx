import type { AiSystem } from "#domain/dossier/dossier.ts";
import { originWords } from "#domain/words/systems.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Select } from "#web/components/Select.tsx";
import { isKeyOf } from "#web/device/guards.ts";
import { withConfirmed, withMoreSystems, withoutSystem, withSystem } from "../changes/system-changes.ts";
import type { BenchProps } from "./bench-props.ts";
import { optionsOf } from "./options-of.ts";

/** The AI systems the vendor names, the use each serves, and whether a reviewer has confirmed that. */
export function SystemsBench({ dossier, change }: BenchProps) {
  return (
    <section class="stack stack--tight" aria-labelledby="bench-systems">
      <h3 id="bench-systems">AI systems</h3>
      {dossier.systems.length === 0 ? <p>The vendor names none.</p> : null}
      {dossier.systems.map((system) => (
        <SystemCard key={system.id} system={system} dossier={dossier} change={change} />
      ))}
      <Button variant="secondary" onClick={() => change(withMoreSystems)}>
        Name another AI system
      </Button>
    </section>
  );
}

const isOrigin = isKeyOf(originWords);

function SystemCard({ system, dossier, change }: BenchProps & { readonly system: AiSystem }) {
  const { id, name } = system;
  return (
    <fieldset class="card bench-card">
      <legend class="bench-card__title">{name}</legend>
      <div class="bench-fields">
        <Select
          id={`system-use-${id}`}
          label="Serves"
          value={system.use ?? ""}
          placeholder="None of the uses"
          options={dossier.uses.map((use) => ({ value: use.id, label: use.name }))}
          onChange={(use) => change((now) => withSystem(now, { id, says: { use: use === "" ? null : use } }))}
        />
        <Select
          id={`system-origin-${id}`}
          label="Its model"
          value={system.origin}
          options={optionsOf(originWords)}
          onChange={(origin) => {
            if (isOrigin(origin)) change((now) => withSystem(now, { id, says: { origin } }));
          }}
        />
      </div>
      <div class="bench-card__foot">
        <Checkbox
          id={`system-confirmed-${id}`}
          label="A reviewer has confirmed it"
          checked={system.confirmed === true}
          onChange={(confirmed) => change((now) => withConfirmed(now, { id, confirmed }))}
        />
        <Button
          variant="quiet"
          size="small"
          label={`Remove ${name}`}
          onClick={() => change((now) => withoutSystem(now, id))}
        >
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
