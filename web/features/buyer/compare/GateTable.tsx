import type { ComparisonView } from "#contract/comparison.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { type Gate, gates, mustHaveGates } from "./gates.ts";

/** Knock-outs first: people shortlist by them and weigh only the rest. */
export function GateTable({ view }: { view: ComparisonView }) {
  return (
    <div class="gates">
      <DataTable<Gate>
        caption="Knock-outs"
        rows={[...mustHaveGates(view.vendors), ...gates]}
        rowKey={({ id }) => id}
        columns={[
          { id: "gate", header: "Test", rowHeader: true, cell: ({ name }) => name },
          ...view.vendors.map((vendor) => ({
            id: vendor.assessmentId,
            header: vendor.product,
            cell: (gate: Gate) => {
              const { words, tone, detail } = gate.judge(vendor);
              return (
                <>
                  <Badge tone={tone}>{words}</Badge>
                  {detail ? <span class="gate__detail">{detail}</span> : null}
                </>
              );
            },
          })),
        ]}
      />
    </div>
  );
}
