import { useSignal } from "@preact/signals";
import { Fragment } from "preact";
import { useMemo } from "preact/hooks";
import type { ComparedVendor } from "#contract/comparison.ts";
import type { ReviewView } from "#contract/review.ts";
import { controlById, domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import { explainControl } from "#domain/scoring/explain.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import type { HeatPlace } from "#web/components/heat.ts";
import { Loading } from "#web/page/Loading.tsx";
import { AnswersBehind } from "./AnswersBehind.tsx";

type Vendor = Pick<ComparedVendor, "assessmentId" | "product">;

interface BehindCellProps {
  readonly vendors: readonly Vendor[];
  readonly place: HeatPlace;
  readonly onClose: () => void;
}

/** What the vendor answered behind one cell, how its number comes about, and on request what the others answered. */
export function BehindCell({ vendors: all, place, onClose }: BehindCellProps) {
  const { rowId, columnId } = place;
  const asked = all.find(({ assessmentId }) => assessmentId === columnId);
  const beside = useSignal(false);
  const vendors = beside.value || asked === undefined ? all : [asked];
  const reviews = useMemo(() => resource(() => loadAll(vendors)), [columnId, beside.value]);
  const title = controlById(rowId)?.title ?? domains.find(({ id }) => id === rowId)?.title ?? "";
  return (
    <Dialog open title={`${asked?.product ?? ""}: ${rowId} ${title}`} width="wide" onClose={onClose}>
      <div class="beside">
        <Loading resource={reviews}>
          {(loaded) => (
            <>
              {loaded.length === 1 && loaded[0] ? <SumBehind view={loaded[0]} rowId={rowId} /> : null}
              <AnswersBehind reviews={loaded} rowId={rowId} />
            </>
          )}
        </Loading>
        {beside.value || all.length < 2 ? null : (
          <Button variant="secondary" onClick={() => (beside.value = true)}>
            Put the others' answers beside it
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const loadAll = (vendors: readonly Vendor[]): Promise<ReviewView[]> =>
  Promise.all(
    vendors.map(({ assessmentId }) => call("GET /api/buyer/assessments/:id/review", { params: { id: assessmentId } })),
  );

/** A control's number as a sum over its questions, with the way to the page where each is explained. */
function SumBehind({ view, rowId }: { readonly view: ReviewView; readonly rowId: string }) {
  const result = view.summary.controls[rowId];
  const href = `/assessments/${view.assessment.id}/controls#${rowId}`;
  if (result?.status !== "assessed") return <a href={href}>How the number comes about</a>;
  const parts = explainControl(runScoring(view.dossier), rowId).filter(({ share }) => share > 0);
  return (
    <p>
      {percent(result.assured)} is the sum of{" "}
      {parts.map(({ questionId, text, assured }, at) => (
        <Fragment key={questionId}>
          {at > 0 ? ", " : ""}
          {percent(assured)} from “<span lang={view.dossier.questionnaire.language}>{text}</span>”
        </Fragment>
      ))}
      . <a href={href}>Step by step</a>
    </p>
  );
}
