import { useSignal } from "@preact/signals";
import type { AssessmentView, InvitationLink } from "#contract/assessment.ts";
import { inherentRisk } from "#domain/dossier/inherent-risk.ts";
import { percent, plural } from "#domain/format.ts";
import { asksAnewWords } from "#domain/words/asks-anew.ts";
import { endingWords } from "#domain/words/ended.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Reviewers } from "#web/features/buyer/assignments/Reviewers.tsx";
import { ChangeOrEnd } from "#web/features/buyer/exits/ChangeOrEnd.tsx";
import { OverNotice } from "#web/features/buyer/exits/OverNotice.tsx";
import { AssessmentCrumbs } from "#web/features/buyer/heading/AssessmentCrumbs.tsx";
import { OutsideReaders } from "#web/features/buyer/outside/OutsideReaders.tsx";
import { Reminders } from "#web/features/buyer/reminders/Reminders.tsx";
import { AssessmentLog } from "#web/features/buyer/review/AssessmentLog.tsx";
import { InvitationLinkBox } from "#web/features/buyer/send/InvitationLinkBox.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { today } from "#web/page/today.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { DueCell } from "../tracker/DueCell.tsx";
import { stateWords } from "../tracker/state-words.ts";
import { OfferVersion } from "./OfferVersion.tsx";
import { Recall } from "./Recall.tsx";

interface UnderwayProps {
  readonly assessment: AssessmentView;
  readonly onChange: () => Promise<void>;
}

/** An assessment the vendor has not submitted yet. */
export function Underway({ assessment, onChange }: UnderwayProps) {
  usePageTitle(assessment.product);
  const { ended, archivedAt } = assessment;
  const { words, tone } = ended === null ? stateWords(assessment) : endingWords[ended.how];
  return (
    <div class="narrow stack">
      <AssessmentCrumbs assessment={assessment} />
      <PageHeader title={assessment.product} lead={assessment.purpose} status={<Badge tone={tone}>{words}</Badge>} />
      <OverNotice assessment={assessment} />
      {ended === null ? (
        <p>What the vendor writes stays with the vendor until it submits. You will see it here.</p>
      ) : null}
      {isFromOutside() ? null : <Reviewers assessment={assessment} onChange={onChange} />}
      <Facts assessment={assessment} />
      {ended === null && archivedAt === null && maySend() ? (
        <>
          <Invite assessment={assessment} onChange={onChange} />
          <OfferVersion assessment={assessment} onChange={onChange} />
        </>
      ) : null}
      {/* Before what is still loading, so that nothing moves away from under a press. */}
      <ChangeOrEnd assessment={assessment} onChange={onChange} />
      {isFromOutside() ? (
        <AssessmentLog assessmentId={assessment.id} />
      ) : (
        <>
          {ended === null && archivedAt === null ? <Reminders assessment={assessment} /> : null}
          <OutsideReaders assessmentId={assessment.id} />
        </>
      )}
    </div>
  );
}

function Facts({ assessment }: Pick<UnderwayProps, "assessment">) {
  const at = (moment: number | null) => (moment === null ? "Not yet" : <DateText value={moment} with="time" />);
  return (
    <DefinitionList
      items={[
        { term: "Vendor", value: `${assessment.vendorName} (${assessment.vendorLegalName})` },
        ...(isFromOutside()
          ? []
          : [{ term: "Contact", value: `${assessment.contactName}, ${assessment.contactEmail}` }]),
        {
          term: "Questionnaire",
          value: `${assessment.questionnaireTitle}, version ${assessment.questionnaire.version}`,
        },
        { term: "Sent", value: at(assessment.sentAt) },
        { term: "Opened", value: at(assessment.openedAt) },
        { term: "Started", value: at(assessment.acceptedAt) },
        {
          term: "Answer by",
          value: (
            <DueCell dueOn={assessment.dueOn} isWaiting={assessment.stage === "with-vendor"} today={today.value} />
          ),
        },
        ...(assessment.asksAnew === null
          ? []
          : [{ term: "After a decision", value: `${asksAnewWords(assessment.asksAnew)}.` }]),
        ...assessment.uses.map((use) => ({
          term: use.name,
          value: `Inherent risk ${percent(inherentRisk(use.factors))}. ${use.description}`,
        })),
      ]}
    />
  );
}

function Invite({ assessment, onChange }: UnderwayProps) {
  const link = useSignal<InvitationLink | null>(null);
  const work = useWork();
  const { made, goodUntil } = assessment.links;
  const invite = (mail: "mail" | "copy"): Promise<void> =>
    work.run(async () => {
      link.value = await call("POST /api/buyer/assessments/:id/invitations", {
        params: { id: assessment.id },
        body: { mail: mail === "mail" },
      });
      await onChange();
    });
  return (
    <section class="stack" aria-labelledby="invitation">
      <h2 id="invitation">Invitation</h2>
      {assessment.mail === "failed" ? (
        <Notice kind="error" title="The mail could not be delivered">
          <p>{assessment.mailReason} Copy a new invitation link and send it yourself, or try the mail again.</p>
        </Notice>
      ) : null}
      <WorkProblem work={work} />
      <p>
        {goodUntil === null ? (
          "No link is out: nobody can open the invitation."
        ) : (
          <>
            {plural({ count: made, one: "link", other: "links" })} to {assessment.contactEmail}, the last good until{" "}
            <DateText value={goodUntil} />.
          </>
        )}
      </p>
      <div class="cluster">
        <Button variant="secondary" busy={work.busy.value} onClick={() => void invite("copy")}>
          Make a link to copy
        </Button>
        <Button variant="secondary" busy={work.busy.value} onClick={() => void invite("mail")}>
          Send the mail again
        </Button>
      </div>
      {link.value && made > 0 ? <InvitationLinkBox link={link.value} /> : null}
      <Recall assessment={assessment} onChange={onChange} />
    </section>
  );
}
