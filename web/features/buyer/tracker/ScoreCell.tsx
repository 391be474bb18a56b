import type { AssessmentEntry } from "#contract/assessment.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import { percent, plural } from "#domain/format.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import type { Tone } from "#domain/words/tone.ts";
import { Badge } from "#web/components/Badge.tsx";

const tones: Readonly<Record<Rating, Tone>> = { low: "success", moderate: "info", high: "warning", critical: "error" };

/** How much is believed of what is claimed. */
export function ScoreCell({ score }: Pick<AssessmentEntry, "score">) {
  if (score?.overall == null) return <span class="soft">Not yet</span>;
  return (
    <span class="number">
      {percent(score.overall.assured)} of {percent(score.overall.claimed)}
    </span>
  );
}

/** The rating, marked when too little is known, and how many critical flags there are. */
export function RiskCell({ score }: Pick<AssessmentEntry, "score">) {
  if (score?.rating == null) return <span class="soft">Not yet</span>;
  return (
    <>
      <Badge tone={tones[score.rating]}>{ratingWords[score.rating]}</Badge>
      {score.conclusive ? null : <span class="soft"> not conclusive</span>}
      {score.criticalFlags > 0 ? (
        <>
          <br />
          <span class="soft">
            {plural({ count: score.criticalFlags, one: "critical flag", other: "critical flags" })}
          </span>
        </>
      ) : null}
      {score.openFindings > 0 ? (
        <>
          <br />
          <span class="soft">{plural({ count: score.openFindings, one: "open finding", other: "open findings" })}</span>
        </>
      ) : null}
    </>
  );
}
