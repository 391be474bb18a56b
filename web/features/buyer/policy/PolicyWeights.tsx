import { controls, domains } from "#domain/catalogue/controls.ts";
import { domainWeight } from "#domain/scoring/roll-up.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { NumberField } from "./NumberField.tsx";
import type { PolicyModel } from "./PolicyModel.ts";

/** How much domains and controls weigh: without a word, a domain weighs what its controls do, and each control 1. */
export function PolicyWeights({ model }: { readonly model: PolicyModel }) {
  const policy = model.policy.value;
  const changes = model.changes.value;
  const own = Object.keys(changes.domainWeights ?? {}).length + Object.keys(changes.controlWeights ?? {}).length;
  return (
    <fieldset class="card stack">
      <legend class="field__label">How much each domain and control weighs</legend>
      <p class="soft">
        Unless you say otherwise, every control weighs 1 and a domain weighs as much as its controls together. 0 leaves
        a control or a domain out of the score.
      </p>
      {model.problemAt("domainWeights") ? <p class="field__error">{model.problemAt("domainWeights")}</p> : null}
      <div class="grid">
        {domains.map((domain) => (
          <NumberField
            key={`${domain.id}-${model.form.edition.value}`}
            id={`weight-${domain.id}`}
            label={`${domain.id} ${domain.title}`}
            kind="weight"
            value={domainWeight(domain, policy)}
            onChange={(weight) =>
              model.form.change({ domainWeights: { ...changes.domainWeights, [domain.id]: weight } })
            }
          />
        ))}
      </div>
      <Disclosure summary="Weigh single controls">
        <div class="grid">
          {controls.map(({ id, title }) => (
            <NumberField
              key={`${id}-${model.form.edition.value}`}
              id={`weight-${id}`}
              label={`${id} ${title}`}
              kind="weight"
              value={policy.controlWeights[id] ?? 1}
              onChange={(weight) => model.form.change({ controlWeights: { ...changes.controlWeights, [id]: weight } })}
            />
          ))}
        </div>
      </Disclosure>
      {own > 0 ? (
        <Button variant="quiet" size="small" onClick={() => model.forgetWeights()}>
          Back to the usual weights
        </Button>
      ) : null}
    </fieldset>
  );
}
