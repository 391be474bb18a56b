import { useMemo } from "preact/hooks";
import type { AssessmentView } from "#contract/assessment.ts";
import { date, percent } from "#domain/format.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Figure } from "#web/components/Figure.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { ChangeTable } from "./ChangeTable.tsx";
import { HistoryModel } from "./HistoryModel.ts";
import "./history.css";
import { ScoreLine } from "./ScoreLine.tsx";
import { StoodOn } from "./StoodOn.tsx";

/** How the score moved over time and why, and what it was on any day. */
export function HistoryView({ assessment }: { assessment: AssessmentView }) {
  const { id } = assessment;
  const model = useMemo(() => resource(() => HistoryModel.load(id)), [id]);
  return (
    <>
      <Loading resource={model}>{(history) => <Moved history={history} assessment={assessment} />}</Loading>
      <StoodOn assessmentId={id} />
    </>
  );
}

interface MovedProps {
  readonly history: HistoryModel;
  readonly assessment: AssessmentView;
}

function Moved({ history, assessment }: MovedProps) {
  const changes = history.entries.value;
  return (
    <section class="stack" aria-labelledby="score-over-time">
      <h2 id="score-over-time">The score over time</h2>
      <Figure finding={findingOf(history)} note="Every figure of the picture is in the table below.">
        <ScoreLine changes={changes} decisions={history.decisions} label={assessment.product} />
      </Figure>
      <ChangeTable changes={changes} decisions={history.decisions} assessmentId={assessment.id} />
      <WorkProblem work={history.work} />
      {history.next.value === null ? null : (
        <div class="cluster">
          <span class="soft">
            The newest {changes.length} of {history.total} changes
          </span>
          <Button variant="secondary" busy={history.work.busy.value} onClick={() => void history.more()}>
            Show older ones
          </Button>
        </div>
      )}
    </section>
  );
}

function findingOf({ entries, next, total }: HistoryModel): string {
  const newest = entries.value[0];
  const oldest = entries.value.at(-1);
  if (newest === undefined || oldest === undefined) return "Nothing has been scored yet.";
  const now = percent(newest.figures.assured ?? undefined);
  if (total === 1) return `${now} assured since ${date(oldest.at)}: it has not moved.`;
  const since = next.value === null ? "at first" : `on ${date(oldest.at)}`;
  return `${percent(oldest.figures.assured ?? undefined)} assured ${since}, ${now} since ${date(newest.at)}.`;
}
