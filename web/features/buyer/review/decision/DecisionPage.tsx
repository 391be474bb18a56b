import { useMemo } from "preact/hooks";
import type { AssessmentView } from "#contract/assessment.ts";
import type { DecisionView as Decision } from "#contract/decision.ts";
import type { ReviewView } from "#contract/review.ts";
import { judgedApartWords } from "#domain/assessment/two-reviewers.ts";
import { standingDecision } from "#domain/decision/standing-decision.ts";
import { type Finding, isOpenFinding } from "#domain/findings/findings.ts";
import { date, dateTime, list, percent } from "#domain/format.ts";
import { findingsCounted, recordedGroups } from "#domain/report/told-findings-blocks.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { lookedAtWords, modelWords } from "#domain/words/checked.ts";
import { dueWords } from "#domain/words/late.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { urlOf } from "#web/api/client.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { FormProblem } from "#web/forms/FormNotices.tsx";
import { useClosingGuard } from "#web/forms/useForm.ts";
import { isFromOutside } from "#web/page/from-outside.ts";
import { today } from "#web/page/today.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { SinceDecision } from "../SinceDecision.tsx";
import { AskAgain } from "./AskAgain.tsx";
import { DecideForm } from "./DecideForm.tsx";
import { DecisionModel } from "./DecisionModel.ts";
import { Settle } from "./Settle.tsx";
import { TellVendor } from "./TellVendor.tsx";

interface DecisionPageProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
  /** What two reviewers have to do first; null where nothing. */
  readonly first: string | null;
}

/** What was decided and on what, and the decision to make now. */
export function DecisionPage({ model, mayConclude, first }: DecisionPageProps) {
  const decision = useMemo(() => new DecisionModel(model), [model]);
  useClosingGuard(decision.form.unkept);
  const view = decision.view.value;
  const { assessment } = model.view.value;
  const isHere = assessment.state === "submitted" && (assessment.ended === null || assessment.ended.how === "closed");
  const waiting = view?.decisions.find(({ state }) => state === "proposed");
  return (
    <>
      <FormProblem form={decision.form} />
      {view === null ? <Spinner /> : null}
      <SinceDecision view={model.view.value} />
      {view?.decisions.length === 0 && !mayConclude ? <p>Nothing has been decided yet.</p> : null}
      {isFromOutside() ? null : <AskAgain model={model} />}
      {view && !isHere && !isFromOutside() ? (
        <Notice title="It cannot be decided now">
          <p>{whyNot(assessment)}</p>
        </Notice>
      ) : null}
      {view && isHere && first !== null ? (
        <Notice title="It cannot be decided now">
          <p>{first}</p>
        </Notice>
      ) : null}
      {view?.decisions.toReversed().map((one) => (
        <Made
          key={one.number}
          decision={one}
          model={decision}
          stands={one === standingDecision(view, assessment)}
          review={model.view.value}
        />
      ))}
      {waiting && mayConclude ? <Settle proposal={waiting} model={decision} /> : null}
      {view && !waiting && mayConclude && isHere && first === null ? (
        <DecideForm model={decision} review={model} fourEyes={view.fourEyes} again={view.decisions.length > 0} />
      ) : null}
    </>
  );
}

/** What has to happen first, where there is nothing to decide. */
const whyNot = ({ ended }: AssessmentView): string =>
  ended === null
    ? "It is with the vendor for changes. To decide on what was submitted, take the return back or close it: “Change or end this request” on the summary."
    : "It has ended. To decide on what was submitted, open it again: “Change or end this request” on the summary.";

/** A condition's day, and how long it is overdue while its finding is open. */
function conditionDay(dueOn: string, finding: Finding | undefined): string {
  return finding && isOpenFinding(finding) ? dueWords(dueOn, today.value) : `until ${date(dueOn)}`;
}

interface MadeProps {
  readonly decision: Decision;
  readonly model: DecisionModel;
  readonly stands: boolean;
  readonly review: ReviewView;
}

function Made({ decision, model, stands, review }: MadeProps) {
  const assessmentId = review.assessment.id;
  const { number, outcome, state, reason, conditions, proposedBy, proposedAt } = decision;
  const title = state === "final" ? outcomeWords[outcome].words : `Proposal: ${outcomeWords[outcome].words}`;
  return (
    <section class="card stack" aria-label={title}>
      <h2>{title}</h2>
      <p class="cluster">
        <Badge tone={state === "final" ? outcomeWords[outcome].tone : "neutral"}>
          {state === "final" ? "Final" : state === "proposed" ? "Waits for another pair of eyes" : "Rejected"}
        </Badge>
        <span class="soft">
          {proposedBy}, {dateTime(proposedAt)}
        </span>
      </p>
      <p class="pre-line">{reason}</p>
      {decision.reviewOn === null ? null : <p>To be looked at again by {date(decision.reviewOn)}.</p>}
      {conditions.length > 0 ? (
        <ol>
          {conditions.map(({ text, dueOn }, index) => (
            <li key={text}>
              {text},{" "}
              {conditionDay(
                dueOn,
                review.findings.find(({ id }) => id === `cond.${number}.${index}`),
              )}
            </li>
          ))}
        </ol>
      ) : null}
      {decision.settledBy ? (
        <p>
          {decision.settledBy} {state === "final" ? "confirmed" : "rejected"} it
          {decision.settledAt === null ? "" : ` on ${dateTime(decision.settledAt)}`}: {decision.settledReason}
        </p>
      ) : null}
      {decision.record ? (
        <>
          <Frozen record={decision.record} />
          <TellVendor decision={decision} model={model} stands={stands} />
          <LinkButton
            variant="secondary"
            href={urlOf("GET /api/buyer/assessments/:id/decisions/:number/pdf", {
              params: { id: assessmentId, number: String(number) },
            })}
            download={`decision-${assessmentId}-${number}.pdf`}
          >
            Download as PDF
          </LinkButton>
          <LinkButton
            variant="secondary"
            href={urlOf("GET /api/buyer/assessments/:id/decisions/:number/statement", {
              params: { id: assessmentId, number: String(number) },
            })}
            download={`decision-${assessmentId}-${number}.json`}
          >
            Download the signed decision
          </LinkButton>
        </>
      ) : null}
    </section>
  );
}

function Frozen({ record }: { record: NonNullable<Decision["record"]> }) {
  const { summary, questionnaire, policyVersion, round, dossierSha256, lookedAt, unserved, judgedApart } = record;
  return (
    <DefinitionList
      items={[
        {
          term: "Decided on",
          value: `${percent(summary.overall?.assured)} assured of ${percent(summary.overall?.claimed)} claimed, residual risk ${summary.rating ? ratingWords[summary.rating].toLowerCase() : "not rated"}`,
        },
        { term: "Findings that day", value: findingsCounted(recordedGroups(record)) },
        ...(lookedAt ? [{ term: "Looked at", value: lookedAtWords(lookedAt) }] : []),
        ...(judgedApart ? [{ term: "Two reviewers", value: judgedApartWords(judgedApart) }] : []),
        ...(unserved && unserved.length > 0 ? [{ term: "Uses that no system serves", value: list(unserved) }] : []),
        {
          term: "Versions",
          value: `Round ${round}, questionnaire ${questionnaire.id} version ${questionnaire.version}, policy version ${policyVersion}, model ${modelWords(summary.model)}, as of ${date(summary.asOf)}`,
        },
        { term: "Fingerprint of the dossier (SHA-256)", value: <span class="break-anywhere">{dossierSha256}</span> },
      ]}
    />
  );
}
