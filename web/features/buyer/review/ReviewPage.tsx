import { useEffect, useMemo } from "preact/hooks";
import { date, dateTime } from "#domain/format.ts";
import { call, urlOf } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { SectionNav } from "#web/components/SectionNav.tsx";
import { AssessmentCrumbs } from "#web/features/buyer/heading/AssessmentCrumbs.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import "./review.css";
import type { AssessmentView } from "#contract/assessment.ts";
import { ChangeOrEnd } from "#web/features/buyer/exits/ChangeOrEnd.tsx";
import { OverNotice } from "#web/features/buyer/exits/OverNotice.tsx";
import { OutsideReaders } from "#web/features/buyer/outside/OutsideReaders.tsx";
import { Reminders } from "#web/features/buyer/reminders/Reminders.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";
import { AnswersView } from "./AnswersView.tsx";
import { AssessmentLog } from "./AssessmentLog.tsx";
import { CertificatesView } from "./CertificatesView.tsx";
import { ControlsView } from "./ControlsView.tsx";
import { DecisionPage } from "./decision/DecisionPage.tsx";
import { FindingsView } from "./findings/FindingsView.tsx";
import { FrameworksView } from "./frameworks/FrameworksView.tsx";
import { HistoryView } from "./history/HistoryView.tsx";
import { Outcome } from "./Outcome.tsx";
import { ReviewModel } from "./ReviewModel.ts";
import { Rounds } from "./Rounds.tsx";
import { ReportView } from "./report/ReportView.tsx";
import { SummaryView } from "./SummaryView.tsx";

const views = {
  summary: "Summary",
  controls: "Controls",
  certificate: "Certificate",
  answers: "Answers",
  findings: "Findings",
  frameworks: "Frameworks",
  decision: "Decision",
  history: "History",
  report: "Report",
  log: "Log",
} as const;
type ViewName = keyof typeof views;

interface ReviewPageProps {
  readonly id: string;
  readonly view?: string | undefined;
  /** It took another way: it may be no longer under review. */
  readonly onChange: () => Promise<void>;
}

/** A submitted assessment: the score, the reasons behind it, and the reviewer's conclusions. */
export default function ReviewPage({ id, view = "summary", onChange }: ReviewPageProps) {
  const model = useMemo(
    () =>
      resource(async () => new ReviewModel(await call("GET /api/buyer/assessments/:id/review", { params: { id } }))),
    [id],
  );
  if (!(view in views) || !isShown(view)) return <NotFound />;
  const changed = async (): Promise<void> => {
    await model.reload();
    await onChange();
  };
  return (
    <Loading resource={model}>
      {(value) => <Review model={value} current={view as ViewName} onChange={changed} />}
    </Loading>
  );
}

interface ReviewProps {
  readonly model: ReviewModel;
  readonly current: ViewName;
  readonly onChange: () => Promise<void>;
}

function Review({ model, current, onChange }: ReviewProps) {
  const { assessment, submission, summary } = model.view.value;
  usePageTitle(`${views[current]}: ${assessment.product}`);
  useEffect(() => void model.lookBack(), [model]);
  const base = `/assessments/${assessment.id}`;
  return (
    <div class="stack review">
      <AssessmentCrumbs assessment={assessment} />
      <PageHeader
        title={assessment.product}
        lead={`${assessment.vendorName} · ${assessment.questionnaireTitle}`}
        actions={
          <LinkButton
            variant="secondary"
            href={urlOf("GET /api/buyer/assessments/:id/dossier", { params: { id: assessment.id } })}
            download={`dossier-${assessment.id}.json`}
          >
            Download dossier
          </LinkButton>
        }
      />
      <p class="soft">
        Submitted {dateTime(submission.submittedAt)} by {submission.signedName}, {submission.signedRole}. Scored as of{" "}
        {date(summary.asOf)} with model {summary.model}, questionnaire version {assessment.questionnaire.version},
        policy version {assessment.policyVersion}.
      </p>
      <SectionNav
        label="Parts of the review"
        links={Object.entries(views)
          .filter(([name]) => isShown(name))
          .map(([name, label]) => ({
            label,
            href: name === "summary" ? base : `${base}/${name}`,
            current: name === current,
          }))}
      />
      <OverNotice assessment={assessment} />
      <Rounds model={model} />
      <Outcome model={model} />
      {current === "summary" ? <SummaryView model={model} mayConclude={mayConclude(assessment)} /> : null}
      {current === "controls" ? <ControlsView model={model} /> : null}
      {current === "certificate" ? <CertificatesView model={model} mayConclude={mayConclude(assessment)} /> : null}
      {current === "findings" ? <FindingsView model={model} mayConclude={mayConclude(assessment)} /> : null}
      {current === "frameworks" ? <FrameworksView model={model} /> : null}
      {current === "history" ? <HistoryView assessment={assessment} /> : null}
      {current === "report" ? <ReportView model={model} /> : null}
      {current === "log" ? <AssessmentLog assessmentId={assessment.id} /> : null}
      {current === "decision" ? <DecisionPage model={model} mayConclude={mayConclude(assessment)} /> : null}
      {current === "summary" && isReturned(assessment) && !isFromOutside() ? (
        <Reminders assessment={assessment} />
      ) : null}
      {current === "summary" && !isFromOutside() ? <OutsideReaders assessmentId={assessment.id} /> : null}
      {current === "summary" ? <ChangeOrEnd assessment={assessment} onChange={onChange} /> : null}
      {current === "answers" ? <AnswersView model={model} mayConclude={mayConclude(assessment)} /> : null}
    </div>
  );
}

/** The log is for who answers for the organisation, and for who was let in to read all of this one. */
const isShown = (view: string): boolean =>
  view !== "log" || role.value === "owner" || role.value === "auditor" || isFromOutside();

/** With the vendor for changes. */
const isReturned = ({ stage, returnedAt }: AssessmentView): boolean => stage === "with-vendor" && returnedAt !== null;

/** What was cancelled, declined or put away is read only. */
const mayConclude = ({ ended, archivedAt }: AssessmentView): boolean =>
  (role.value === "owner" || role.value === "reviewer") &&
  archivedAt === null &&
  (ended === null || ended.how === "closed");
