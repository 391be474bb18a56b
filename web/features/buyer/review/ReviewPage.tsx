import { useEffect, useMemo } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { SectionNav } from "#web/components/SectionNav.tsx";
import { AssessmentCrumbs } from "#web/features/buyer/heading/AssessmentCrumbs.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role, session } from "#web/page/session.ts";
import "./review.css";
import type { AssessmentView } from "#contract/assessment.ts";
import type { TwoReviewers } from "#contract/two-reviewers.ts";
import { ChangeOrEnd } from "#web/features/buyer/exits/ChangeOrEnd.tsx";
import { OverNotice } from "#web/features/buyer/exits/OverNotice.tsx";
import { OutsideReaders } from "#web/features/buyer/outside/OutsideReaders.tsx";
import { Reminders } from "#web/features/buyer/reminders/Reminders.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";
import { AnswersView } from "./AnswersView.tsx";
import { AssessmentLog } from "./AssessmentLog.tsx";
import { ApartNotice } from "./apart/ApartNotice.tsx";
import { beforeDeciding, mayJudge } from "./apart/apart-state.ts";
import { TwoReviewersView } from "./apart/TwoReviewersView.tsx";
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
  "two-reviewers": "Two reviewers",
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
      resource(async () => {
        const params = { id };
        const [review, apart] = await Promise.all([
          call("GET /api/buyer/assessments/:id/review", { params }),
          call("GET /api/buyer/assessments/:id/two-reviewers", { params }),
        ]);
        return { review: new ReviewModel(review), apart };
      }),
    [id],
  );
  if (!(view in views) || !isShown(view)) return <NotFound />;
  const changed = async (): Promise<void> => {
    await model.reload();
    await onChange();
  };
  return (
    <Loading resource={model}>
      {(value) => <Review model={value.review} apart={value.apart} current={view as ViewName} onChange={changed} />}
    </Loading>
  );
}

interface ReviewProps {
  readonly model: ReviewModel;
  readonly apart: TwoReviewers;
  readonly current: ViewName;
  readonly onChange: () => Promise<void>;
}

function Review({ model, apart, current, onChange }: ReviewProps) {
  const { assessment } = model.view.value;
  const canConclude = mayConclude(assessment) && mayJudge(apart, session.value?.person?.id);
  usePageTitle(`${views[current]}: ${assessment.product}`);
  useEffect(() => void model.lookBack(), [model]);
  const base = `/assessments/${assessment.id}`;
  return (
    <div class="stack review">
      <AssessmentCrumbs assessment={assessment} />
      <div class="review__bar">
        <h1>{assessment.product}</h1>
        <SectionNav
          label="Parts of the review"
          links={Object.entries(views)
            .filter(([name]) => isShown(name) && (name !== "two-reviewers" || isJudgedApart(apart)))
            .map(([name, label]) => ({
              label,
              href: name === "summary" ? base : `${base}/${name}`,
              current: name === current,
            }))}
        />
      </div>
      <OverNotice assessment={assessment} />
      <ApartNotice apart={apart} id={assessment.id} onChange={onChange} />
      <Rounds model={model} />
      <Outcome model={model} />
      {current === "summary" ? <SummaryView model={model} mayConclude={canConclude} onChange={onChange} /> : null}
      {current === "controls" ? <ControlsView model={model} /> : null}
      {current === "certificate" ? <CertificatesView model={model} mayConclude={canConclude} /> : null}
      {current === "findings" ? <FindingsView model={model} mayConclude={mayConclude(assessment)} /> : null}
      {current === "frameworks" ? <FrameworksView model={model} /> : null}
      {current === "history" ? <HistoryView assessment={assessment} /> : null}
      {current === "two-reviewers" ? (
        <TwoReviewersView apart={apart} model={model} mayConclude={maySettle(assessment, apart)} onChange={onChange} />
      ) : null}
      {current === "report" ? <ReportView model={model} /> : null}
      {current === "log" ? <AssessmentLog assessmentId={assessment.id} /> : null}
      {/* Before what is still loading, so that nothing moves away from under a press. */}
      {current === "summary" ? <ChangeOrEnd assessment={assessment} onChange={onChange} /> : null}
      {current === "summary" && isReturned(assessment) && !isFromOutside() ? (
        <Reminders assessment={assessment} />
      ) : null}
      {current === "summary" && !isFromOutside() ? <OutsideReaders assessmentId={assessment.id} /> : null}
      {current === "decision" ? (
        <DecisionPage model={model} mayConclude={mayConclude(assessment)} first={beforeDeciding(apart)} />
      ) : null}
      {current === "answers" ? <AnswersView model={model} mayConclude={canConclude} /> : null}
    </div>
  );
}

/** The log is for who answers for the organisation, and for who was let in to read all of this one. */
const isShown = (view: string): boolean =>
  view !== "log" || role.value === "owner" || role.value === "auditor" || isFromOutside();

/** Whether two judged it without seeing each other, or are asked to. */
const isJudgedApart = ({ isAsked, round, differences, openedAt }: TwoReviewers): boolean =>
  (isAsked && round > 0) || differences.length > 0 || openedAt !== null;

/** Either of the two settles what differs, or an owner. */
const maySettle = (assessment: AssessmentView, { people }: TwoReviewers): boolean =>
  mayConclude(assessment) &&
  (role.value === "owner" || people.some(({ personId }) => personId === session.value?.person?.id));

/** With the vendor for changes. */
const isReturned = ({ stage, returnedAt }: AssessmentView): boolean => stage === "with-vendor" && returnedAt !== null;

/** What was cancelled, declined or put away is read only. */
const mayConclude = ({ ended, archivedAt }: AssessmentView): boolean =>
  (role.value === "owner" || role.value === "reviewer") &&
  archivedAt === null &&
  (ended === null || ended.how === "closed");
