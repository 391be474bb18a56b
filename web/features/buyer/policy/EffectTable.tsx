import type { PolicyEffect, Unread } from "#contract/policy.ts";
import { list, percent } from "#domain/format.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Notice } from "#web/components/Notice.tsx";
import type { SeenEffect } from "./effect-of.ts";

const moved = ({ before, after }: PolicyEffect): number => Math.abs((after.assured ?? 0) - (before.assured ?? 0));
const rated = (rating: PolicyEffect["before"]["rating"]): string =>
  rating === null ? "Not rated" : ratingWords[rating];

/** What a policy would make of every current assessment, those that move most first. */
export function EffectTable({ id, effect }: { readonly id: string; readonly effect: SeenEffect }) {
  const { effects, unread } = effect;
  const rows = effects.toSorted((one, other) => moved(other) - moved(one));
  const changed = effects.filter(({ before, after }) => before.rating !== after.rating).length;
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>What it would do</h2>
      <p role="status">
        {effects.length === 0
          ? "There is nothing that it would change."
          : `${changed} of ${effects.length} would get another rating. Nothing is changed by looking.`}
      </p>
      <UnreadNotice unread={unread} />
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

/** What could not be tried, by name: it is not said to be fine. */
export const UnreadNotice = ({ unread }: { readonly unread: readonly Unread[] }) =>
  unread.length === 0 ? null : (
    <Notice kind="warning" title="Not tried on all">
      <p>
        The submitted file of {list(unread.map(({ product }) => product))} is missing or damaged. Whoever runs the
        portal can restore it from a backup.
      </p>
    </Notice>
  );
