import type { ReviewView } from "#contract/review.ts";
import { isOpenFinding } from "#domain/findings/findings.ts";
import { date, percent, plural } from "#domain/format.ts";
import { lookFirst } from "#domain/scoring/look-first.ts";
import { isLookedAt, lookedAt } from "#domain/scoring/looked-at.ts";
import { notAsked } from "#domain/scoring/not-asked.ts";
import { checkedWords } from "#domain/words/checked.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Figure } from "#web/components/Figure.tsx";
import { RangeBar } from "#web/components/RangeBar.tsx";
import { RatingBadges } from "#web/features/shared/score/RatingBadges.tsx";
import { BoughtAndCovered } from "./BoughtAndCovered.tsx";
import { DomainTable } from "./DomainTable.tsx";
import { FlagList } from "./FlagList.tsx";
import { findingOf } from "./finding.ts";
import { HowLink } from "./HowLink.tsx";
import { LookFirst } from "./LookFirst.tsx";
import { MostNotAsked, NotAskedList } from "./NotAskedList.tsx";
import type { ReviewModel } from "./ReviewModel.ts";
import { ScoredWith } from "./ScoredWith.tsx";
import { SinceDecision } from "./SinceDecision.tsx";
import { SinceLastTime } from "./SinceLastTime.tsx";
import { SubmissionFacts } from "./SubmissionFacts.tsx";
import { UsesAndSystems } from "./UsesAndSystems.tsx";

interface SummaryViewProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
  /** It took another way: it is read anew. */
  readonly onChange: () => Promise<void>;
}

/** The score, what speaks against it, and what to do next. */
export function SummaryView({ model, mayConclude, onChange }: SummaryViewProps) {
  const view = model.view.value;
  const left = notAsked(model.run.value);
  return (
    <>
      <MostNotAsked view={view} notAsked={left} />
      <div class="review__first">
        <div class="stack">
          <Score model={model} />
          <BoughtAndCovered model={model} />
          <OpenFindings view={view} />
          <SinceDecision view={view} />
        </div>
        <SubmissionFacts model={model} onChange={onChange} />
      </div>
      <SinceLastTime model={model} />
      <LookFirst view={view} looks={lookFirst(model.run.value)} />
      <FlagList model={model} mayConclude={mayConclude} />
      <NotAskedList view={view} notAsked={left} />
      <DomainTable view={view} />
      <NextActions view={view} />
      <UsesAndSystems model={model} mayConclude={mayConclude} />
      {mayConclude ? <ScoredWith model={model} /> : null}
      {view.nextChangeOn ? (
        <p class="soft">
          Time alone changes this score next on {date(view.nextChangeOn)}; it is then worked out anew by itself.
        </p>
      ) : null}
    </>
  );
}

/** What is claimed and what is believed of it, how much of that somebody checked, and the risk that is left. */
function Score({ model }: { model: ReviewModel }) {
  const view = model.view.value;
  const { overall, inherent, residual } = view.summary;
  const { policyVersion, id } = view.assessment;
  return (
    <Figure finding={findingOf(view)}>
      {overall === null ? null : (
        <RangeBar
          label={`${view.assessment.product}, overall`}
          assured={overall.assured}
          claimed={overall.claimed}
          possible={overall.possible}
        />
      )}
      <p class="cluster">
        <a href={`/assessments/${id}/controls`}>What the {percent(overall?.assured)} are made of</a>
        <a href={`/assessments/${id}/history`}>How the score moved over time</a>
      </p>
      {overall === null ? null : <p>{checkedWords(overall, lookedAt(model.run.value))}</p>}
      <p class="cluster">
        <RatingBadges summary={view.summary} isLookedAt={isLookedAt(model.run.value)} />
        <span>
          Inherent risk {percent(inherent)}, residual risk {percent(residual ?? undefined)},{" "}
          {percent(overall?.coverage)} of the questions' weight is answered.{" "}
          <HowLink part="risk" policyVersion={policyVersion} about="the residual risk" />
        </span>
      </p>
    </Figure>
  );
}

/** What is still to be followed up, and what was decided: no summary without it. */
function OpenFindings({ view }: { view: ReviewView }) {
  const { assessment, findings } = view;
  const open = findings.filter(isOpenFinding);
  const grave = open.filter(({ severity }) => severity === "critical" || severity === "high").length;
  const base = `/assessments/${assessment.id}`;
  return (
    <p class="cluster">
      {assessment.decided ? (
        <a href={`${base}/decision`}>
          <Badge tone={outcomeWords[assessment.decided].tone}>{outcomeWords[assessment.decided].words}</Badge>
        </a>
      ) : (
        <Badge tone="neutral">Not decided yet</Badge>
      )}
      <a href={`${base}/findings`}>
        {plural({ count: open.length, one: "open finding", other: "open findings" })}
        {grave > 0 ? `, ${grave} of them high or critical` : ""}
      </a>
    </p>
  );
}

function NextActions({ view }: { view: ReviewView }) {
  const { nextActions } = view.summary;
  if (nextActions.length === 0) return null;
  const questions = new Map(
    view.dossier.questionnaire.sections.flatMap((section) => section.questions).map((one) => [one.id, one]),
  );
  return (
    <section aria-labelledby="next">
      <h2 id="next">
        What would help most <HowLink part="next" policyVersion={view.assessment.policyVersion} about="each gain" />
      </h2>
      <ol>
        {nextActions.map(({ question, gain }) => (
          <li key={question}>
            <a
              href={`/assessments/${view.assessment.id}/answers#${question}`}
              lang={view.dossier.questionnaire.language}
            >
              {questions.get(question)?.text ?? question}
            </a>{" "}
            <span class="soft">would add {percent(gain)} if it were in place and shown at work</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
