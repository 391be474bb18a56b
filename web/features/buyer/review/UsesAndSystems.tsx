import { systemsServing } from "#domain/certificate/scope.ts";
import type { Use } from "#domain/dossier/dossier.ts";
import { inherentRisk } from "#domain/dossier/inherent-risk.ts";
import { list, percent } from "#domain/format.ts";
import { factorWords } from "#domain/words/factors.ts";
import { Badge } from "#web/components/Badge.tsx";
import type { ReviewModel } from "./ReviewModel.ts";
import { SystemReview } from "./SystemReview.tsx";

interface UsesAndSystemsProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** What it is bought for, with the risk that the buyer sees in it, and the vendor's systems that serve it. */
export function UsesAndSystems({ model, mayConclude }: UsesAndSystemsProps) {
  const { uses, systems } = model.view.value.dossier;
  return (
    <section class="stack" aria-labelledby="uses">
      <h2 id="uses">What it is bought for</h2>
      {uses.length === 0 ? <p>No use was named, so the risk counts as the highest.</p> : null}
      {uses.map((use) => (
        <UseRisk key={use.id} use={use} model={model} />
      ))}
      <h2>The vendor's AI systems</h2>
      {systems.length === 0 ? <p>The vendor named none.</p> : null}
      {systems.map((system) => (
        <SystemReview key={system.id} system={system} model={model} mayConclude={mayConclude} />
      ))}
    </section>
  );
}

function UseRisk({ use, model }: { readonly use: Use; readonly model: ReviewModel }) {
  const serving = systemsServing(model.view.value.dossier, use);
  return (
    <div class="card stack">
      <h3>
        {use.name}: inherent risk {percent(inherentRisk(use.factors))}
      </h3>
      <ul>
        {factorWords.map(({ factor, label, levels }) => (
          <li key={factor}>
            {label}: {levels[use.factors[factor]]}
          </li>
        ))}
      </ul>
      <p>
        {serving.length === 0 ? (
          <Badge tone="error">No AI system of the vendor serves it</Badge>
        ) : (
          `Served by ${list(serving.map(({ name }) => name))}.`
        )}
      </p>
    </div>
  );
}
