import { useSignal } from "@preact/signals";
import type { ComparisonView } from "#contract/comparison.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Select } from "#web/components/Select.tsx";
import "./compare.css";
import { type DotRow, dotRows } from "./dot-rows.ts";
import { ranked } from "./ranking.ts";

/** How far apart they are, domain by domain: one vendor dark from what is assured to what it claims, the others grey. */
export function DotPlot({ view }: { view: ComparisonView }) {
  const order = ranked(view);
  const chosen = useSignal(String(order[0]?.index ?? 0));
  const index = Number(chosen.value);
  const name = view.vendors[index]?.product ?? "";
  return (
    <section class="stack stack--tight" aria-label="How far apart">
      <Select
        id="dot-vendor"
        label="Show one vendor among the others"
        value={chosen.value}
        options={order.map((one) => ({ value: String(one.index), label: one.product }))}
        onChange={(value) => (chosen.value = value)}
      />
      <DataTable<DotRow>
        caption={`${name} among the others: a dot is what is assured, the line reaches to what is claimed`}
        rows={dotRows(view, index)}
        rowKey={({ id }) => id}
        columns={[
          { id: "domain", header: "Domain", rowHeader: true, cell: ({ id }) => titleOf(id) },
          { id: "plot", header: "0% to 100%", cell: (row) => <Strip row={row} /> },
          {
            id: "own",
            header: name,
            align: "end",
            cell: ({ own }) => `${percent(own.assured)} of ${percent(own.claimed)}`,
          },
          {
            id: "others",
            header: "Others, assured",
            align: "end",
            cell: ({ lowest, highest }) => `${percent(lowest)} to ${percent(highest)}`,
          },
          { id: "place", header: "Place", align: "end", cell: ({ place, of }) => `${place} of ${of}` },
        ]}
      />
    </section>
  );
}

const titleOf = (id: string): string => `${id} ${domains.find((domain) => domain.id === id)?.title ?? ""}`;

const x = (share: number): number => 4 + share * 192;

/** Positions on one common scale; the numbers stand in the row beside it. */
function Strip({ row: { own, others } }: { readonly row: DotRow }) {
  return (
    <svg class="dot-strip" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
      <line class="dot-strip__scale" x1={x(0)} x2={x(1)} y1="10" y2="10" />
      {[0, 0.25, 0.5, 0.75, 1].map((mark) => (
        <line key={mark} class="dot-strip__scale" x1={x(mark)} x2={x(mark)} y1="7" y2="13" />
      ))}
      {others.map(({ assured }, at) => (
        <circle key={`other-${at + 1}`} class="dot-strip__other" cx={x(assured)} cy="10" r="3" />
      ))}
      <line class="dot-strip__claim" x1={x(own.assured)} x2={x(own.claimed)} y1="10" y2="10" />
      <line class="dot-strip__claim" x1={x(own.claimed)} x2={x(own.claimed)} y1="5" y2="15" />
      <circle class="dot-strip__own" cx={x(own.assured)} cy="10" r="4.5" />
    </svg>
  );
}
