import type { SentAssessment } from "#contract/assessment.ts";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { InvitationLinkBox } from "./InvitationLinkBox.tsx";

/** It is sent: the link to copy, and what happens next. */
export function Sent({ sent, contact }: { sent: SentAssessment; contact: string }) {
  return (
    <div class="narrow stack">
      <PageHeader title="Sent" />
      {sent.invitation.mailed ? (
        <Notice kind="success" title={`The mail to ${contact} is on its way`} announce="polite">
          <p>You see on the assessment's page when it was delivered and when the invitation was opened.</p>
        </Notice>
      ) : (
        <Notice kind="warning" title="The mail could not be sent" announce="polite">
          <p>The questionnaire is ready and nothing is lost. Copy the invitation below and send it yourself.</p>
        </Notice>
      )}
      <InvitationLinkBox link={sent.invitation} />
      <p>
        <a href={`/assessments/${sent.id}`}>Go to the assessment</a>
      </p>
    </div>
  );
}
