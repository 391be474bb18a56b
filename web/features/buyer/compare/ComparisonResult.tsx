import { effect, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ComparisonView } from "#contract/comparison.ts";
import { controlIds } from "#domain/catalogue/controls.ts";
import { date, list } from "#domain/format.ts";
import { Figure } from "#web/components/Figure.tsx";
import type { HeatPlace } from "#web/components/heat.ts";
import { Notice } from "#web/components/Notice.tsx";
import { current } from "#web/page/session.ts";
import "./compare.css";
import { today } from "#web/page/today.ts";
import { BehindCell } from "./BehindCell.tsx";
import { CompositionTable } from "./CompositionTable.tsx";
import { type CompareView, readView, writeView } from "./compare-view.ts";
import { DotPlot } from "./DotPlot.tsx";
import { GateTable } from "./GateTable.tsx";
import { HeatMap } from "./HeatMap.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { MixedPolicies } from "./MixedPolicies.tsx";
import { OwnWeights } from "./OwnWeights.tsx";
import { PairwiseTable } from "./PairwiseTable.tsx";
import { RankingTable } from "./RankingTable.tsx";
import { comparisonFinding } from "./ranking.ts";
import { TakeAway } from "./TakeAway.tsx";
import { UnlikeQuestions, UnlikeUses } from "./Unlike.tsx";
import { whyAhead } from "./why-ahead.ts";

/** The comparison: knock-outs, ranking with its robustness, and the tables behind it. */
export function ComparisonResult({ view }: { view: ComparisonView }) {
  const look = useSignal<CompareView>(readView(location.search));
  const behind = useSignal<HeatPlace | null>(null);
  useEffect(() => effect(() => history.replaceState(history.state, "", writeView(location.search, look.value))), []);
  const isWeighted = Object.keys(look.value.weights).length > 0;
  const left = controlIds.filter((id) => !view.comparison.basis.includes(id));
  return (
    <>
      <p class="soft">
        Compared on {date(today.value)} for {current.value?.orgName}: {list(view.vendors.map(({ product }) => product))}
        .
      </p>
      <MixedPolicies vendors={view.vendors} />
      <UnlikeQuestions vendors={view.vendors} />
      <UnlikeUses vendors={view.vendors} />
      {isWeighted ? (
        <Notice kind="info" title="Somebody moved the weights">
          <p>
            The order under these weights stands below, under “Move the weights and see”; everything else follows the
            policy.
          </p>
        </Notice>
      ) : null}
      <GateTable view={view} />
      <Figure finding={comparisonFinding(view)} note={<BasisNote view={view} left={left} />}>
        <p>{whyAhead(view)}</p>
        <RankingTable view={view} />
      </Figure>
      {view.leftOut.length > 0 ? <LeftOut view={view} /> : null}
      <OwnWeights view={view} look={look} />
      <CompositionTable view={view} />
      <HeatMap view={view} look={look} onExplain={(place) => (behind.value = place)} />
      <DotPlot view={view} />
      <PairwiseTable view={view} />
      <TakeAway view={view} />
      {behind.value ? (
        <BehindCell vendors={view.vendors} place={behind.value} onClose={() => (behind.value = null)} />
      ) : null}
    </>
  );
}

/** What the order rests on, and whose weights rule. */
const BasisNote = ({ view: { vendors }, left }: { view: ComparisonView; left: readonly string[] }) => (
  <p>
    Common basis: {controlIds.length - left.length} of {controlIds.length} controls are assessed for all of them.
    {left.length > 0 ? ` Left out: ${list(left)}.` : ""} The weights are those of policy version{" "}
    {vendors[0]?.policyVersion}, which {vendors[0]?.product}, the first of the list, is scored with.{" "}
    <a href="/how-scoring-works#comparing">How vendors are compared</a>
  </p>
);
