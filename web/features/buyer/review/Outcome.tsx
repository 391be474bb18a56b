import { dateTime } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { conclusionInWords } from "./conclusion-words.ts";
import type { ReviewModel } from "./ReviewModel.ts";

/** What became of the last conclusion; it stays in sight however far down the page the reviewer works. */
export function Outcome({ model }: { model: ReviewModel }) {
  return (
    <div class="review-outcome">
      <p role="status" class="review-announcement">
        {model.announcement.value}
      </p>
      <WorkProblem work={model.work} />
      <ConflictNotice model={model} />
    </div>
  );
}

/** Two reviewers at once: both conclusions, and the choice between them. */
function ConflictNotice({ model }: { model: ReviewModel }) {
  const conflict = model.conflict.value;
  if (conflict === null) return null;
  const { mine, theirs } = conflict;
  return (
    <Notice kind="warning" title="Somebody else concluded on this while you were working" announce="now">
      {theirs ? (
        <p>
          Stored: {theirs.reviewedBy}, {dateTime(theirs.reviewedAt)}: {conclusionInWords(theirs)}. {theirs.reason}
        </p>
      ) : null}
      <p>
        Yours, not stored: {conclusionInWords(mine)}. {mine.reason}
      </p>
      <div class="cluster">
        <Button size="small" busy={model.work.busy.value} onClick={() => void model.conclude(mine)}>
          Store mine instead
        </Button>
        <Button variant="secondary" size="small" onClick={() => model.keepTheirs()}>
          Keep what is stored
        </Button>
      </div>
    </Notice>
  );
}
