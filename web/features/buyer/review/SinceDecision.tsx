import type { ReviewView } from "#contract/review.ts";
import { date } from "#domain/format.ts";
import { movedSinceDecision } from "#domain/words/since-decision.ts";
import { Notice } from "#web/components/Notice.tsx";

/** Beside the decision that stands: what moved since it fell. */
export function SinceDecision({ view }: { view: ReviewView }) {
  const { assessment, summary } = view;
  const words = movedSinceDecision({ atDecision: assessment.atDecision, score: summary });
  if (words === null) return null;
  return (
    <Notice kind="warning" title="The score is no longer the one that was decided on">
      <p>
        Since the decision: {words}. The decision itself stands as it was made; whether it still holds is for you to
        say. <a href={`/assessments/${assessment.id}/history`}>What moved, when and why</a>
      </p>
      <p class="soft">Scored as of {date(summary.asOf)}.</p>
    </Notice>
  );
}
