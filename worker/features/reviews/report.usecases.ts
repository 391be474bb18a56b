import type { AssessmentId } from "#domain/ids.ts";
import { assessmentReport, reportFooter } from "#domain/report/assessment/report.ts";
import type { ReportSource } from "#domain/report/assessment/source.ts";
import { sinceLastTime } from "#domain/report/since-last-time.ts";
import type { Caller } from "#worker/call.ts";
import { listDecisions } from "#worker/features/decisions/decisions.repository.ts";
import { viewReview } from "#worker/features/reviewing/reviewing.ts";
import { viewLastTime } from "#worker/features/rounds/last-time.usecases.ts";
import type { FileToSend } from "#worker/http/file-response.ts";

/** The report of an assessment as a PDF made here, for the record; that it was taken is on record too. */
export async function printReport(
  call: Caller,
  of: { readonly assessmentId: AssessmentId; readonly withOpen: boolean },
): Promise<FileToSend> {
  const source = await reportSource(call, of.assessmentId);
  // Fonts and their reader wake up only when somebody prints: no other request waits for them.
  const { pdfOf } = await import("#worker/ports/pdf/pdf-of.ts");
  const content = await pdfOf(assessmentReport(source, of), {
    title: `${source.assessment.product}: assessment report`,
    footer: reportFooter(source),
    at: call.at,
  });
  const details = { submitted: source.submission.sha256 };
  await call.note({ effects: [], audit: { action: "report.printed", subject: of.assessmentId, details } });
  return { name: `report-${of.assessmentId}-${source.dossier.asOf}.pdf`, content };
}

async function reportSource(call: Caller, assessmentId: AssessmentId): Promise<ReportSource> {
  const { deps, principal } = call;
  const view = await viewReview(call, assessmentId);
  const decisions = await listDecisions(deps.db, { orgId: principal.orgId, assessmentId });
  const last = await viewLastTime(call, assessmentId);
  return {
    ...view,
    buyerName: principal.orgName,
    decision: decisions.findLast(({ state }) => state === "final")?.record ?? null,
    since: last && {
      ...sinceLastTime(last.dossier, view.dossier),
      submittedAt: last.submittedAt,
      policyVersion: last.policy.version,
    },
  };
}
