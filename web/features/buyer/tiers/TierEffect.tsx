import { useSignal } from "@preact/signals";
import { number, plural } from "#domain/format.ts";
import { type Tier, tiers, tierWords } from "#domain/register/tiers.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { effectOf, type PlacedProduct } from "./tiers-model.ts";

const named = (tier: Tier | null): string => (tier === null ? "No tier: its use is not said yet" : tierWords[tier]);
/** So many products are shown at first, and so many more each time. */
const [atFirst, further] = [100, 500];

/** What the rules in the fields would do to the register. Nothing is stored by looking. */
export function TierEffect({ rules }: { rules: TierRules }) {
  const work = useWork();
  const seen = useSignal<{ readonly rules: TierRules; readonly products: readonly PlacedProduct[] } | null>(null);
  const look = (): Promise<unknown> =>
    work.run(async () => {
      seen.value = { rules, products: await effectOf(rules) };
    });
  const current = seen.value?.rules === rules ? seen.value.products : null;
  return (
    <section class="stack" aria-labelledby="tiers-effect">
      <h2 id="tiers-effect">What these rules would do</h2>
      <div class="cluster">
        <Button variant="secondary" busy={work.busy.value} busyText="Looking…" onClick={() => void look()}>
          See it on the register
        </Button>
        {seen.value !== null && current === null ? <span class="soft">The rules changed since you looked.</span> : null}
      </div>
      <WorkProblem work={work} />
      <div role="status">{current === null ? null : <Seen products={current} />}</div>
    </section>
  );
}

function Seen({ products }: { products: readonly PlacedProduct[] }) {
  const shown = useSignal(atFirst);
  const moved = products.filter(({ before, after }) => before !== after);
  const rows = [...tiers, null].map((tier) => ({
    tier,
    now: products.filter(({ before }) => before === tier).length,
    wouldBe: products.filter(({ after }) => after === tier).length,
  }));
  return (
    <div class="stack">
      <DataTable
        caption="Products in each tier"
        rows={rows}
        rowKey={({ tier }) => named(tier)}
        columns={[
          { id: "tier", header: "Tier", rowHeader: true, cell: ({ tier }) => named(tier) },
          { id: "now", header: "Now", align: "end", cell: ({ now }) => number(now) },
          { id: "would-be", header: "With these rules", align: "end", cell: ({ wouldBe }) => number(wouldBe) },
        ]}
      />
      <DataTable
        caption={plural({ count: moved.length, one: "product moves", other: "products move" })}
        rows={moved.slice(0, shown.value)}
        rowKey={({ productId }) => productId}
        empty="No product moves."
        columns={[
          {
            id: "product",
            header: "Product and vendor",
            rowHeader: true,
            cell: ({ product, vendorId, vendorName }) => (
              <>
                {product}, <a href={`/vendors/${vendorId}`}>{vendorName}</a>
              </>
            ),
          },
          { id: "before", header: "Now", cell: ({ before }) => named(before) },
          { id: "after", header: "With these rules", cell: ({ after }) => named(after) },
        ]}
      />
      {moved.length > shown.value ? (
        <Button variant="secondary" onClick={() => (shown.value += further)}>
          Show more ({number(moved.length - shown.value)} left)
        </Button>
      ) : null}
    </div>
  );
}
