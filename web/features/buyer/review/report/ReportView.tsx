import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { assessmentReport } from "#domain/report/assessment/report.ts";
import type { ReportSource } from "#domain/report/assessment/source.ts";
import { urlOf } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { current } from "#web/page/session.ts";
import { lastDecision } from "../last-decision.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { Blocks } from "./Blocks.tsx";
import "./report.css";

/** The whole assessment on paper: a first page for anybody, then what it rests on. */
export function ReportView({ model }: { model: ReviewModel }) {
  const { id } = model.view.value.assessment;
  const decision = useMemo(() => resource(() => lastDecision(id)), [id, model.view.value.assessment.decided]);
  return (
    <Loading resource={decision}>{(decided) => <Report source={sourceOf(model, decided)} assessmentId={id} />}</Loading>
  );
}

function sourceOf(model: ReviewModel, decision: ReportSource["decision"]): ReportSource {
  const [{ value: since }, { value: last }] = [model.since, model.lastTime];
  return {
    ...model.view.value,
    buyerName: current.value?.orgName ?? "",
    decision,
    since:
      since === null || last === null
        ? null
        : { ...since, submittedAt: last.submittedAt, policyVersion: last.policy.version },
  };
}

function Report({ source, assessmentId }: { readonly source: ReportSource; readonly assessmentId: string }) {
  const withOpen = useSignal(true);
  const pdf = urlOf("GET /api/buyer/assessments/:id/report", {
    params: { id: assessmentId },
    query: withOpen.value ? {} : { open: "left-out" },
  });
  return (
    <article class="report stack" aria-label="Report">
      <div class="cluster report__tools">
        <LinkButton href={pdf} download={`report-${assessmentId}.pdf`}>
          Download as PDF
        </LinkButton>
        <Button variant="secondary" onClick={() => print()}>
          Print
        </Button>
        <Checkbox
          id="report-open"
          label="With the questions left unanswered"
          checked={withOpen.value}
          onChange={(checked) => (withOpen.value = checked)}
        />
      </div>
      <Blocks blocks={assessmentReport(source, { withOpen: withOpen.value })} />
    </article>
  );
}
