import type { ComparisonView } from "#contract/comparison.ts";
import { answerStates, type VendorFacts } from "#domain/comparison/vendor-facts.ts";
import { percent } from "#domain/format.ts";
import { answerStateWords } from "#domain/words/answer-states.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { ranked } from "./ranking.ts";
import { StateBar } from "./StateBar.tsx";

interface Composed {
  readonly id: string;
  readonly product: string;
  readonly shares: ReadonlyMap<string, number>;
}

/** What was answered, state by state: a high score on few answers is not a high score on all. */
export function CompositionTable({ view }: { view: ComparisonView }) {
  const rows = ranked(view).flatMap(({ index, product }): Composed[] => {
    const vendor = view.vendors[index];
    return vendor ? [{ id: vendor.assessmentId, product, shares: stateShares(vendor.facts) }] : [];
  });
  const present = answerStates.filter((state) => rows.some(({ shares }) => (shares.get(state) ?? 0) > 0));
  return (
    <DataTable<Composed>
      caption="What the answers are made of, by the weight of the questions"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "product", header: "Product", rowHeader: true, cell: ({ product }) => product },
        { id: "bar", header: "All of its questions", cell: ({ shares }) => <StateBar shares={shares} /> },
        ...present.map((state) => ({
          id: state,
          header: answerStateWords[state],
          align: "end" as const,
          cell: ({ shares }: Composed) => percent(shares.get(state) ?? 0),
        })),
      ]}
    />
  );
}

/** The share of each state in the weight of all questions that were asked. */
export function stateShares({ composition }: Pick<VendorFacts, "composition">): ReadonlyMap<string, number> {
  const total = Object.values(composition).reduce((sum, weight) => sum + weight, 0);
  return new Map(answerStates.map((state) => [state, total === 0 ? 0 : composition[state] / total]));
}
