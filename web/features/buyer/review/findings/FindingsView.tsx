import { useSignal } from "@preact/signals";
import { type Finding, isOpenFinding } from "#domain/findings/findings.ts";
import { date, dateTime, plural } from "#domain/format.ts";
import { acceptanceWords } from "#domain/words/acceptance.ts";
import { findingTitle, findingWords, sourceWords, stateWords } from "#domain/words/findings.ts";
import { dueWords } from "#domain/words/late.ts";
import { severityWords } from "#domain/words/severity.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { worded } from "#web/components/worded.tsx";
import { draftAt } from "#web/drafts/drafts.ts";
import { today } from "#web/page/today.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { AgreeToCarry } from "./AgreeToCarry.tsx";
import { FindingForm } from "./FindingForm.tsx";
import { findingPlace } from "./FindingModel.ts";
import { TakeFindings } from "./TakeFindings.tsx";

interface FindingsViewProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** Everything that has to be followed up, open first: raised by rules, by people, by the conditions of an approval. */
export function FindingsView({ model, mayConclude }: FindingsViewProps) {
  const raising = useSignal(mayConclude && draftAt(findingPlace(model, "new")) !== undefined);
  const { findings } = model.view.value;
  const open = findings.filter(isOpenFinding).length;
  return (
    <>
      <p>
        {findings.length === 0
          ? "Nothing was found so far."
          : `${plural({ count: findings.length, one: "finding", other: "findings" })}, ${open} of them open.`}
      </p>
      <div class="cluster">
        {mayConclude && !raising.value ? (
          <Button variant="secondary" onClick={() => (raising.value = true)}>
            Raise a finding
          </Button>
        ) : null}
        {findings.length > 0 ? <TakeFindings model={model} /> : null}
      </div>
      {raising.value ? <FindingForm review={model} finding={null} onDone={() => (raising.value = false)} /> : null}
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} model={model} mayConclude={mayConclude} />
      ))}
    </>
  );
}

function FindingCard({ finding, model, mayConclude }: FindingsViewProps & { readonly finding: Finding }) {
  const following = useSignal(mayConclude && draftAt(findingPlace(model, finding.id)) !== undefined);
  const { severity, standing, source, advice, plan, questionId, isGone } = finding;
  const { dossier } = model.view.value;
  const title = findingTitle(finding, dossier);
  const base = `/assessments/${model.view.value.assessment.id}/answers`;
  if (following.value) return <FindingForm review={model} finding={finding} onDone={() => (following.value = false)} />;
  return (
    <section class="card stack stack--tight" aria-label={title}>
      <h2 class="finding__title">{worded(findingWords(finding, dossier))}</h2>
      <p class="cluster">
        <Badge tone={severityWords[severity].tone}>{severityWords[severity].words}</Badge>
        <Badge tone={stateWords[standing].tone}>{stateWords[standing].words}</Badge>
        <span class="soft">
          {sourceWords[source]}
          {isGone ? "; the vendor has changed the answer since" : ""}
        </span>
      </p>
      {advice ? <p lang={source === "rule" ? dossier.questionnaire.language : undefined}>{advice}</p> : null}
      {plan ? (
        <p>
          The vendor: {plan.measures}
          {plan.until ? ` (by ${date(plan.until)})` : ""}
        </p>
      ) : null}
      <Following finding={finding} asOf={dossier.asOf} />
      <AgreeToCarry finding={finding} review={model} />
      <div class="cluster">
        {questionId ? <a href={`${base}#${questionId}`}>See the answer</a> : null}
        {mayConclude ? (
          <Button
            variant="secondary"
            size="small"
            label={`Follow up: ${title}`}
            onClick={() => (following.value = true)}
          >
            Follow up
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Following({ finding, asOf }: { finding: Finding; asOf: string }) {
  const { owner, dueOn, reason, accepted, changedBy, changedAt } = finding;
  const facts = [
    ...(owner ? [`Dealt with by ${owner}`] : []),
    ...(dueOn ? [isOpenFinding(finding) ? dueWords(dueOn, today.value) : `until ${date(dueOn)}`] : []),
  ];
  return (
    <>
      {accepted ? <p>{acceptanceWords(accepted, asOf)}</p> : null}
      {facts.length > 0 ? <p>{facts.join(", ")}.</p> : null}
      {reason ? <p class="pre-line">{reason}</p> : null}
      {changedBy && changedAt ? (
        <p class="soft">
          {changedBy}, {dateTime(changedAt)}
        </p>
      ) : null}
    </>
  );
}
