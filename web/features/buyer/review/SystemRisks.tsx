import { useSignal } from "@preact/signals";
import type { AiSystem, RiskFactors } from "#domain/dossier/dossier.ts";
import { inherentRisk } from "#domain/dossier/inherent-risk.ts";
import { percent } from "#domain/format.ts";
import { factorWords } from "#domain/words/factors.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Select } from "#web/components/Select.tsx";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { History } from "./History.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface SystemRisksProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** The systems that are bought with their inherent risk: the reviewer may correct what was said when it was sent. */
export function SystemRisks({ model, mayConclude }: SystemRisksProps) {
  return (
    <section class="stack" aria-labelledby="systems">
      <h2 id="systems">Inherent risk of what is bought</h2>
      {model.view.value.dossier.systems.map((system) => (
        <SystemRisk key={system.id} system={system} model={model} mayConclude={mayConclude} />
      ))}
    </section>
  );
}

function SystemRisk({ system, model, mayConclude }: SystemRisksProps & { readonly system: AiSystem }) {
  return (
    <div class="card stack">
      <h3>
        {system.name}: {percent(inherentRisk(system.factors))}
      </h3>
      <ul>
        {factorWords.map(({ factor, label, levels }) => (
          <li key={factor}>
            {label}: {levels[system.factors[factor]]}
          </li>
        ))}
      </ul>
      {mayConclude ? <Correction system={system} model={model} /> : null}
      <History model={model} kind="system" subject={system.id} />
    </div>
  );
}

function Correction({ system, model }: Pick<SystemRisksProps, "model"> & { readonly system: AiSystem }) {
  const factors = useSignal<RiskFactors>(system.factors);
  const conclude = (body: { factors: RiskFactors } | null) => async (reason: string) => {
    const stored = await model.conclude({ kind: "system", subject: system.id, body, reason });
    const now = model.view.value.dossier.systems.find(({ id }) => id === system.id);
    if (stored && now) factors.value = now.factors;
    return stored;
  };
  return (
    <Disclosure summary={`Correct the risk of ${system.name}`}>
      <ConcludeForm
        id={`risk-${system.id}`}
        about={`the risk of ${system.name}`}
        busy={model.work.busy.value}
        choices={[
          { label: "Save the correction", conclude: (reason) => conclude({ factors: factors.value })(reason) },
          ...(model.latest("system", system.id)?.body ? [{ label: "Take back", conclude: conclude(null) }] : []),
        ]}
      >
        {factorWords.map(({ factor, label, levels }) => (
          <Select
            key={factor}
            id={`risk-${system.id}-${factor}`}
            label={label}
            value={String(factors.value[factor])}
            options={levels.map((words, level) => ({ value: String(level), label: words }))}
            onChange={(level) => {
              factors.value = { ...factors.value, [factor]: Number(level) };
            }}
          />
        ))}
      </ConcludeForm>
    </Disclosure>
  );
}
