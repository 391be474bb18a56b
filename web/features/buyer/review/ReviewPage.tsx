import { useEffect, useMemo } from "preact/hooks";
import { date, dateTime } from "#domain/format.ts";
import { call, urlOf } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { SectionNav } from "#web/components/SectionNav.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { role } from "#web/page/session.ts";
import "./review.css";
import { AnswersView } from "./AnswersView.tsx";
import { CertificatesView } from "./CertificatesView.tsx";
import { ControlsView } from "./ControlsView.tsx";
import { DecisionPage } from "./decision/DecisionPage.tsx";
import { FindingsView } from "./findings/FindingsView.tsx";
import { FrameworksView } from "./frameworks/FrameworksView.tsx";
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
  report: "Report",
} as const;
type ViewName = keyof typeof views;

/** A submitted assessment: the score, the reasons behind it, and the reviewer's conclusions. */
export default function ReviewPage({ id, view = "summary" }: { id: string; view?: string | undefined }) {
  const model = useMemo(
    () =>
      resource(async () => new ReviewModel(await call("GET /api/buyer/assessments/:id/review", { params: { id } }))),
    [id],
  );
  if (!(view in views)) return <NotFound />;
  return <Loading resource={model}>{(value) => <Review model={value} current={view as ViewName} />}</Loading>;
}

function Review({ model, current }: { model: ReviewModel; current: ViewName }) {
  const { assessment, submission, summary } = model.view.value;
  usePageTitle(`${views[current]}: ${assessment.product}`);
  useEffect(() => void model.lookBack(), [model]);
  const base = `/assessments/${assessment.id}`;
  return (
    <div class="stack review">
      <Breadcrumbs crumbs={[{ label: "Assessments", href: "/" }, { label: assessment.product }]} />
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
        links={Object.entries(views).map(([name, label]) => ({
          label,
          href: name === "summary" ? base : `${base}/${name}`,
          current: name === current,
        }))}
      />
      <Rounds model={model} />
      <Outcome model={model} />
      {current === "summary" ? <SummaryView model={model} mayConclude={mayConclude()} /> : null}
      {current === "controls" ? <ControlsView model={model} /> : null}
      {current === "certificate" ? <CertificatesView model={model} mayConclude={mayConclude()} /> : null}
      {current === "findings" ? <FindingsView model={model} mayConclude={mayConclude()} /> : null}
      {current === "frameworks" ? <FrameworksView model={model} /> : null}
      {current === "report" ? <ReportView model={model} /> : null}
      {current === "decision" ? <DecisionPage model={model} mayConclude={mayConclude()} /> : null}
      {current === "answers" ? <AnswersView model={model} mayConclude={mayConclude()} /> : null}
    </div>
  );
}

const mayConclude = (): boolean => role.value === "owner" || role.value === "reviewer";
