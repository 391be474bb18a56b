import type { PolicyEffect } from "#contract/policy.ts";
import { percent } from "#domain/format.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { DataTable } from "#web/components/DataTable.tsx";

const moved = ({ before, after }: PolicyEffect): number => Math.abs((after.assured ?? 0) - (before.assured ?? 0));
const rated = (rating: PolicyEffect["before"]["rating"]): string =>
  rating === null ? "Not rated" : ratingWords[rating];

/** What a policy would make of every current assessment, those that move most first. */
export function EffectTable({ effect }: { effect: readonly PolicyEffect[] }) {
  const rows = effect.toSorted((one, other) => moved(other) - moved(one));
  const changed = effect.filter(({ before, after }) => before.rating !== after.rating).length;
  return (
    <section class="stack" aria-labelledby="policy-effect">
      <h2 id="policy-effect">What it would do</h2>
      <p role="status">
        {effect.length === 0
          ? "Nothing is scored yet."
          : `${changed} of ${effect.length} would get another rating. Nothing is changed by looking.`}
      </p>
      <DataTable<PolicyEffect>
        caption="Assured and residual risk, as they are and as they would be"
        rows={rows}
        rowKey={({ assessmentId }) => assessmentId}
        columns={[
          {
            id: "product",
            header: "Product",
            rowHeader: true,
            cell: ({ product, vendorName }) => `${product}, ${vendorName}`,
          },
          { id: "version", header: "Policy now", cell: ({ version }) => `Version ${version}` },
          {
            id: "before",
            header: "Assured now",
            align: "end",
            cell: ({ before }) => percent(before.assured ?? undefined),
          },
          { id: "after", header: "Would be", align: "end", cell: ({ after }) => percent(after.assured ?? undefined) },
          {
            id: "rating",
            header: "Residual risk",
            cell: ({ before, after }) =>
              before.rating === after.rating
                ? rated(before.rating)
                : `${rated(before.rating)} → ${rated(after.rating)}`,
          },
        ]}
      />
    </section>
  );
}
