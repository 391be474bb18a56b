import { changesSentence } from "#domain/report/assessment/plain-words.ts";
import { Notice } from "#web/components/Notice.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

/** What the vendor changed since its last hand-in, and the way to both wordings; nothing the first time. */
export function SinceLastTime({ model }: { readonly model: ReviewModel }) {
  const [{ value: since }, { value: last }] = [model.since, model.lastTime];
  if (since === null || last === null) return null;
  const { summary, assessment } = model.view.value;
  const submittedAt = last.submittedAt;
  return (
    <Notice kind="info" title="What changed since last time">
      <p>{changesSentence({ summary, since: { ...since, submittedAt } })}</p>
      <p>
        <a href={`/assessments/${assessment.id}/report#report-what-changed-since-last-time`}>
          Both wordings side by side
        </a>
        {last.kind === "assessment" ? (
          <>
            , or <a href={`/assessments/${last.assessmentId}`}>the assessment before</a>
          </>
        ) : null}
      </p>
    </Notice>
  );
}
