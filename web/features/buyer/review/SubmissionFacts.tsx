import { date, dateTime } from "#domain/format.ts";
import { urlOf } from "#web/api/client.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Reviewers } from "#web/features/buyer/assignments/Reviewers.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";
import type { ReviewModel } from "./ReviewModel.ts";

interface SubmissionFactsProps {
  readonly model: ReviewModel;
  readonly onChange: () => Promise<void>;
}

/** Beside the score: whose turn it is, what was handed in by whom, and by what it is scored. */
export function SubmissionFacts({ model, onChange }: SubmissionFactsProps) {
  const { assessment, submission, summary } = model.view.value;
  const { id, questionnaireTitle, questionnaire, policyVersion } = assessment;
  return (
    <div class="card stack stack--tight">
      {isFromOutside() ? null : <Reviewers assessment={assessment} onChange={onChange} />}
      <p class="soft">
        {questionnaireTitle}, version {questionnaire.version}. Submitted {dateTime(submission.submittedAt)} by{" "}
        {submission.signedName}, {submission.signedRole}. Scored as of {date(summary.asOf)} with model {summary.model},
        policy version {policyVersion}.
      </p>
      <div class="cluster">
        <LinkButton
          variant="secondary"
          size="small"
          href={urlOf("GET /api/buyer/assessments/:id/dossier", { params: { id } })}
          download={`dossier-${id}.json`}
        >
          Download dossier
        </LinkButton>
      </div>
    </div>
  );
}
