import type { ComparedVendor, ComparisonView } from "#contract/assessment.ts";
import { Badge, type Tone } from "#web/components/Badge.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { ratingWords } from "#web/words/assurance.ts";

interface Gate {
  readonly id: string;
  readonly name: string;
  readonly judge: (vendor: ComparedVendor) => readonly [string, Tone];
}

const has = (vendor: ComparedVendor, test: RegExp): boolean => vendor.summary.flags.some(({ code }) => test.test(code));
const passes = (failed: boolean): readonly [string, Tone] => (failed ? ["Fail", "error"] : ["Pass", "success"]);

const gates: readonly Gate[] = [
  { id: "must", name: "Must-haves met", judge: (vendor) => passes(has(vendor, /^must_have_failed$/)) },
  {
    id: "critical",
    name: "No critical flag",
    judge: (vendor) => passes(vendor.summary.flags.some(({ severity }) => severity === "critical")),
  },
  {
    id: "scope",
    name: "Certificate covers the product",
    judge: (vendor) =>
      has(vendor, /^no_certificate$/)
        ? ["None held", "neutral"]
        : passes(
            has(
              vendor,
              /^(scope_gap|certificate_(expired|suspended|withdrawn|cancelled|role_gap|holder_mismatch|not_confirmed))$/,
            ),
          ),
  },
  {
    id: "known",
    name: "Enough is known",
    judge: (vendor) => (vendor.summary.conclusive ? ["Pass", "success"] : ["Open", "warning"]),
  },
  {
    id: "risk",
    name: "Residual risk",
    judge: (vendor) =>
      vendor.summary.rating === null ? ["Open", "warning"] : [ratingWords[vendor.summary.rating], "neutral"],
  },
];

/** Knock-outs first: people shortlist by them and weigh only the rest. */
export function GateTable({ view }: { view: ComparisonView }) {
  return (
    <DataTable<Gate>
      caption="Knock-outs"
      rows={gates}
      rowKey={({ id }) => id}
      columns={[
        { id: "gate", header: "Test", rowHeader: true, cell: ({ name }) => name },
        ...view.vendors.map((vendor) => ({
          id: vendor.assessmentId,
          header: vendor.product,
          cell: (gate: Gate) => {
            const [words, tone] = gate.judge(vendor);
            return <Badge tone={tone}>{words}</Badge>;
          },
        })),
      ]}
    />
  );
}
