import { useComputed, useSignal } from "@preact/signals";
import type { ComparisonView } from "#contract/assessment.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { onBasis } from "#domain/comparison/compare.ts";
import { resolvePolicy } from "#domain/scoring/policy.ts";
import { percent } from "#domain/words/format.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import "#web/styles/weights.css";

type Weights = Readonly<Record<string, number>>;

/** Moves the weights and shows the order that follows; nothing is stored, the policy stays as it is. */
export function OwnWeights({ view }: { view: ComparisonView }) {
  const policy = resolvePolicy(view.policy);
  const weights = useSignal<Weights>({});
  const order = useComputed(() => orderUnder(view, weights.value));
  const compared = domains.filter(({ controls }) => controls.some((id) => view.comparison.basis.includes(id)));
  return (
    <Disclosure summary="Move the weights and see">
      <div class="weights">
        <div class="weights__sliders">
          {compared.map(({ id, title }) => (
            <label key={id} class="weights__one">
              <span>
                {id} {title}
              </span>
              <input
                type="range"
                min="0"
                max="5"
                step="0.5"
                value={weights.value[id] ?? policy.domainWeights[id] ?? 1}
                onInput={(event) => (weights.value = { ...weights.value, [id]: Number(event.currentTarget.value) })}
              />
              <output>{weights.value[id] ?? policy.domainWeights[id] ?? 1}</output>
            </label>
          ))}
          <Button variant="quiet" size="small" onClick={() => (weights.value = {})}>
            Back to the policy
          </Button>
        </div>
        <DataTable
          caption="The order under these weights"
          rows={order.value}
          rowKey={({ id }) => id}
          columns={[
            { id: "product", header: "Product", rowHeader: true, cell: ({ product }) => product },
            { id: "assured", header: "Assured", align: "end", cell: ({ assured }) => percent(assured) },
            { id: "claimed", header: "Claimed", align: "end", cell: ({ claimed }) => percent(claimed) },
          ]}
        />
      </div>
    </Disclosure>
  );
}

/** The vendors by `assured` on the common basis under weights of one's own, best first. */
export function orderUnder({ vendors, comparison, policy }: ComparisonView, weights: Weights) {
  const resolved = resolvePolicy(policy);
  const own = { ...resolved, domainWeights: { ...resolved.domainWeights, ...weights } };
  return vendors
    .map(({ assessmentId, product, summary }) => {
      const overall = onBasis(summary, { basis: comparison.basis, policy: own }).overall;
      return { id: assessmentId, product, assured: overall?.assured, claimed: overall?.claimed };
    })
    .sort((one, other) => (other.assured ?? -1) - (one.assured ?? -1));
}
