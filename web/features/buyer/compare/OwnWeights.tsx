import { type Signal, useComputed } from "@preact/signals";
import type { ComparisonView } from "#contract/comparison.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { onBasis } from "#domain/comparison/compare.ts";
import { percent } from "#domain/format.ts";
import { type Policy, resolvePolicy } from "#domain/policy/policy.ts";
import { domainWeight } from "#domain/scoring/roll-up.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import "./weights.css";
import type { CompareView, Weights } from "./compare-view.ts";

interface OwnWeightsProps {
  readonly view: ComparisonView;
  readonly look: Signal<CompareView>;
}

/** Moves the weights and shows the order that follows; nothing is stored, the policy stays as it is. */
export function OwnWeights({ view, look }: OwnWeightsProps) {
  const policy = resolvePolicy(view.policy);
  const { weights } = look.value;
  const set = (next: Weights): void => {
    look.value = { ...look.value, weights: next };
  };
  const order = useComputed(() => orderUnder(view, look.value.weights));
  const before = new Map(orderUnder(view, {}).map(({ id }, index) => [id, index + 1]));
  const usual = (id: string): number => weightOf(id, policy);
  const compared = domains.filter(({ controls }) => controls.some((id) => view.comparison.basis.includes(id)));
  return (
    <Disclosure summary="Move the weights and see" open={Object.keys(weights).length > 0}>
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
                max="10"
                step="0.5"
                value={weights[id] ?? usual(id)}
                onInput={(event) => set({ ...weights, [id]: Number(event.currentTarget.value) })}
              />
              <output>{weights[id] ?? usual(id)}</output>
            </label>
          ))}
          <Button variant="quiet" size="small" onClick={() => set({})}>
            Back to the policy
          </Button>
        </div>
        <DataTable
          caption={
            order.value.some(({ assured }) => assured !== undefined)
              ? "The order under these weights"
              : "No order: give at least one domain a weight above 0"
          }
          rows={order.value}
          rowKey={({ id }) => id}
          columns={[
            { id: "product", header: "Product", rowHeader: true, cell: ({ product }) => product },
            { id: "assured", header: "Assured", align: "end", cell: ({ assured }) => percent(assured) },
            {
              id: "place",
              header: "Place, and by the policy",
              align: "end",
              cell: ({ id }) => `${order.value.findIndex((one) => one.id === id) + 1} (${before.get(id)})`,
            },
            { id: "claimed", header: "Claimed", align: "end", cell: ({ claimed }) => percent(claimed) },
          ]}
        />
      </div>
    </Disclosure>
  );
}

/** What a domain weighs without a word of the reader's (SCORING 5). */
function weightOf(id: string, policy: Policy): number {
  const domain = domains.find((one) => one.id === id);
  return domain === undefined ? 0 : domainWeight(domain, policy);
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
