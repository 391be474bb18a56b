import { useComputed, useSignal } from "@preact/signals";
import type { ComparisonView, LeftOutView } from "#contract/comparison.ts";
import { controlById } from "#domain/catalogue/controls.ts";
import { compare } from "#domain/comparison/compare.ts";
import { atWorst, type LeftOutReason } from "#domain/comparison/left-out.ts";
import { date } from "#domain/format.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { Figure } from "#web/components/Figure.tsx";
import { RankingTable } from "./RankingTable.tsx";
import { comparisonFinding } from "./ranking.ts";

const words: Readonly<Record<LeftOutReason, string>> = {
  accepted: "Accepted as not applicable",
  "by-soa": "Excused by its Statement of Applicability",
  waiting: "Its text waits for a reviewer's level",
  hidden: "Its questions were not shown, by what was answered",
  "not-asked": "Its questionnaire does not ask about it",
  unreadable:
    "Not known: its submitted file is missing or damaged. Whoever runs the portal can restore it from a backup",
};

/** Why, and where somebody did it, who and when. */
export const whyWords = ({ why, by, at }: LeftOutView): string =>
  by === null || at === null ? words[why] : `${words[why]} by ${by} on ${date(at)}`;

/**
 * The controls that one vendor alone keeps out of the comparison: accepting its "not applicable" takes them away from
 * all, so the order with them at their worst for that vendor is one press away.
 */
export function LeftOut({ view }: { readonly view: ComparisonView }) {
  const shown = useSignal<readonly LeftOutView[]>([]);
  const tried = useComputed(() => withBack(view, shown.value));
  const productOf = (id: string): string => view.vendors.find((one) => one.assessmentId === id)?.product ?? "";
  return (
    <section class="stack" aria-labelledby="left-out">
      <h2 id="left-out">Left out because of one vendor</h2>
      <p>These controls are assessed for all the others. Leaving them out lifts whoever would have lost by them.</p>
      <DataTable<LeftOutView>
        caption="Controls that one vendor alone keeps out of the comparison"
        captionHidden
        rows={view.leftOut}
        rowKey={({ control }) => control}
        columns={[
          {
            id: "control",
            header: "Control",
            rowHeader: true,
            cell: ({ control }) => `${control} ${controlById(control)?.title ?? ""}`,
          },
          { id: "vendor", header: "Because of", cell: ({ assessmentId }) => productOf(assessmentId) },
          { id: "why", header: "Why", cell: whyWords },
          {
            id: "try",
            header: "What if",
            cell: (one) => (
              <Button
                variant="quiet"
                size="small"
                label={`The order with ${one.control} at its worst for ${productOf(one.assessmentId)}`}
                onClick={() => (shown.value = [one])}
              >
                At its worst
              </Button>
            ),
          },
        ]}
      />
      <div class="cluster">
        <Button variant="secondary" onClick={() => (shown.value = view.leftOut)}>
          The order with all of them at their worst
        </Button>
        {shown.value.length > 0 ? (
          <Button variant="quiet" onClick={() => (shown.value = [])}>
            Hide it
          </Button>
        ) : null}
      </div>
      <div role="status">
        {shown.value.length > 0 ? (
          <Figure finding={`With ${countedWords(shown.value)}. ${comparisonFinding(tried.value)}`}>
            <RankingTable view={tried.value} />
          </Figure>
        ) : null}
      </div>
    </section>
  );
}

const countedWords = (back: readonly LeftOutView[]): string =>
  back.length === 1
    ? `${back[0]?.control} counted as not in place`
    : `these ${back.length} controls counted as not in place`;

/** The same vendors compared with some controls back in the basis, at their worst. */
function withBack(view: ComparisonView, back: readonly LeftOutView[]): Pick<ComparisonView, "vendors" | "comparison"> {
  const { vendors, policy } = view;
  const at = (id: string): number => vendors.findIndex((one) => one.assessmentId === id);
  const leftOut = back.map(({ control, assessmentId }) => ({ control, vendor: at(assessmentId) }));
  const summaries = atWorst(
    vendors.map(({ summary }) => summary),
    leftOut,
  );
  return { vendors, comparison: compare(summaries, resolvePolicy(policy)) };
}
