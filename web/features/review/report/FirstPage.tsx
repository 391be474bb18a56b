import type { ReviewView } from "#contract/assessment.ts";
import { Badge, type Tone } from "#web/components/Badge.tsx";
import { percent } from "#web/components/format.ts";
import { RangeBar } from "#web/components/RangeBar.tsx";
import { ratingWords } from "#web/words/assurance.ts";
import { DomainTable } from "../DomainTable.tsx";
import { outcomeWords } from "../decision/outcome-words.ts";
import { certificateSentence, changesSentence, gapsSentence, scoreSentence } from "./plain-words.ts";

const tones: Readonly<Record<string, Tone>> = { low: "success", moderate: "info", high: "warning", critical: "error" };

/** The page somebody outside the field reads: verdict, certificate, gaps, what would help, domain by domain. */
export function FirstPage({ view }: { view: ReviewView }) {
  const { assessment, summary } = view;
  const { overall, rating } = summary;
  const changes = changesSentence(view);
  return (
    <>
      <section class="report__block stack" aria-labelledby="verdict">
        <h2 id="verdict">In short</h2>
        <p class="cluster">
          {assessment.decided ? (
            <Badge tone={outcomeWords[assessment.decided].tone}>{outcomeWords[assessment.decided].words}</Badge>
          ) : (
            <Badge tone="neutral">Not decided yet</Badge>
          )}
          {rating === null ? null : <Badge tone={tones[rating]}>{ratingWords[rating]}</Badge>}
          {summary.conclusive ? null : <Badge tone="warning">Not conclusive</Badge>}
        </p>
        <p>{scoreSentence(view)}</p>
        <p>{certificateSentence(view)}</p>
        <p>{gapsSentence(view)}</p>
        {changes ? <p>{changes}</p> : null}
        {overall === null ? null : <RangeBar label={`${assessment.product}, overall`} {...overall} />}
      </section>
      <NextSteps view={view} />
      <DomainTable view={view} />
    </>
  );
}

function NextSteps({ view }: { view: ReviewView }) {
  const { nextActions } = view.summary;
  if (nextActions.length === 0) return null;
  const questions = new Map(
    view.dossier.questionnaire.sections.flatMap((section) => section.questions.map((one) => [one.id, one.text])),
  );
  return (
    <section class="report__block" aria-labelledby="report-next">
      <h2 id="report-next">What would help most</h2>
      <ol>
        {nextActions.map(({ question, gain }) => (
          <li key={question}>
            {questions.get(question) ?? question} <span class="soft">(would add {percent(gain)})</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
