import { changesSentence } from "#domain/report/assessment/plain-words.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import type { ReviewModel } from "./ReviewModel.ts";
import { WhatChanged } from "./WhatChanged.tsx";

/** What the vendor changed since its last hand-in, and the way to both wordings; nothing the first time. */
export function SinceLastTime({ model }: { readonly model: ReviewModel }) {
  const [{ value: since }, { value: last }] = [model.since, model.lastTime];
  if (model.isLastTimeMissing.value) return <Missing model={model} />;
  if (since === null || last === null) return null;
  const { summary, assessment } = model.view.value;
  const submittedAt = last.submittedAt;
  return (
    <Notice kind="info" title="What changed since last time">
      <p>{changesSentence({ summary, since: { ...since, submittedAt, policyVersion: last.policy.version } })}</p>
      <WhatChanged model={model} since={since} last={last} />
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

const Missing = ({ model }: { readonly model: ReviewModel }) => (
  <Notice kind="warning" title="What was handed in before could not be loaded" announce="polite">
    <p>The answers are complete as they were submitted, but none is marked as changed, whatever changed.</p>
    <Button variant="secondary" onClick={() => void model.lookBack()}>
      Try again
    </Button>
  </Notice>
);
