import type { AssessmentEntry } from "#contract/assessment.ts";
import { percent, plural } from "#domain/format.ts";
import { ratingBadge } from "#domain/words/rating.ts";
import { Badge } from "#web/components/Badge.tsx";

/** How much is believed of what is claimed. */
export function ScoreCell({ score }: Pick<AssessmentEntry, "score">) {
  if (score?.overall == null) return <span class="soft">Not yet</span>;
  return (
    <span class="number">
      {percent(score.overall.assured)} of {percent(score.overall.claimed)}
    </span>
  );
}

/** The rating, marked with what it rests on, and how many critical flags there are. */
export function RiskCell({ score }: Pick<AssessmentEntry, "score">) {
  if (score?.rating == null) return <span class="soft">Not yet</span>;
  const badge = ratingBadge({ ...score, rating: score.rating });
  return (
    <>
      <Badge tone={badge.tone}>{badge.words}</Badge>
      {badge.doubt === undefined ? null : <span class="soft"> {badge.doubt}</span>}
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
