import { useSignal } from "@preact/signals";
import type { AssessmentView } from "#contract/assessment.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { mayReview } from "#web/page/may-review.ts";
import { maySend } from "#web/page/may-send.ts";
import { session } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { HandBackForm } from "./HandBackForm.tsx";
import { ReviewersForm } from "./ReviewersForm.tsx";

interface ReviewersProps {
  readonly assessment: AssessmentView;
  readonly onChange: () => Promise<void>;
}

/** Who reviews an assessment, and what whoever reads it can do about that. */
export function Reviewers({ assessment, onChange }: ReviewersProps) {
  const opened = useSignal<"change" | "hand-back" | null>(null);
  const { reviewers, ended, archivedAt } = assessment;
  const me = session.value?.person?.id;
  const isMine = reviewers.some(({ personId }) => personId === me);
  const isOpen = archivedAt === null && (ended === null || ended.how === "closed");
  const close = (): null => (opened.value = null);
  const done = async (): Promise<void> => {
    close();
    await onChange();
  };
  return (
    <section id="reviewers" class="stack stack--tight" aria-label="Who reviews it">
      <p>{whoWords(assessment)}</p>
      <div class="cluster">
        {isOpen && maySend() ? (
          <Button variant="secondary" size="small" onClick={() => (opened.value = "change")}>
            {reviewers.length === 0 ? "Say who reviews it" : "Change who reviews it"}
          </Button>
        ) : null}
        {isOpen && mayReview() && !isMine ? <Taking assessment={assessment} onDone={done} /> : null}
        {isMine && mayReview() ? (
          <Button variant="secondary" size="small" onClick={() => (opened.value = "hand-back")}>
            Hand my review back
          </Button>
        ) : null}
      </div>
      <Dialog
        open={opened.value !== null}
        title={opened.value === "hand-back" ? "Hand my review back" : "Who reviews it"}
        onClose={close}
      >
        {opened.value === "hand-back" ? (
          <HandBackForm id={assessment.id} onDone={done} />
        ) : (
          <ReviewersForm assessment={assessment} onDone={done} />
        )}
      </Dialog>
    </section>
  );
}

function whoWords({ reviewers, stage }: AssessmentView): string {
  if (reviewers.length === 0)
    return stage === "to-review"
      ? "Nobody is asked to review it: it waits for everybody who reviews."
      : "Nobody is asked to review it yet.";
  const days = new Set(reviewers.map(({ lookBy }) => lookBy));
  const [day = null] = days;
  const people = reviewers.map(({ name, lookBy }) =>
    days.size === 1 || lookBy === null ? name : `${name} (by ${date(lookBy)})`,
  );
  const by = days.size === 1 && day !== null ? `, by ${date(day)}` : "";
  return `Reviewed by ${people.join(" and ")}${by}.`;
}

/** Takes it on, or over from one of those who have it. */
function Taking({ assessment, onDone }: { readonly assessment: AssessmentView; readonly onDone: () => Promise<void> }) {
  const work = useWork();
  const params = { id: assessment.id };
  const take = (inPlaceOf: string | null): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/buyer/assessments/:id/reviewers/taking", { params, body: { inPlaceOf } });
      await onDone();
    });
  return (
    <>
      <Button variant="secondary" size="small" busy={work.busy.value} onClick={() => void take(null)}>
        {assessment.reviewers.length === 0 ? "Review it myself" : "Review it too"}
      </Button>
      {assessment.reviewers.map(({ personId, name }) => (
        <Button key={personId} variant="quiet" size="small" busy={work.busy.value} onClick={() => void take(personId)}>
          Take it over from {name}
        </Button>
      ))}
      <WorkProblem work={work} />
    </>
  );
}
