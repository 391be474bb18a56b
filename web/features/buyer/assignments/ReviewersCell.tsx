import type { AssessmentEntry } from "#contract/assessment.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { list } from "#domain/format.ts";
import { DateText } from "#web/components/DateText.tsx";

interface ReviewersCellProps {
  readonly entry: Pick<AssessmentEntry, "reviewers" | "stage">;
  readonly today: CivilDate;
}

/** Who reviews it, and by when; it stands out once that day is over and it still waits. */
export function ReviewersCell({ entry: { reviewers, stage }, today }: ReviewersCellProps) {
  if (reviewers.length === 0) return <span class="soft">Nobody yet</span>;
  const lookBy = firstDay(reviewers);
  const isLate = stage === "to-review" && lookBy !== null && lookBy < today;
  return (
    <>
      {list(reviewers.map(({ name }) => name))}
      {lookBy === null || stage === "decided" ? null : (
        <>
          <br />
          {isLate ? (
            <strong>
              Overdue since <DateText value={lookBy} />
            </strong>
          ) : (
            <span class="soft">
              by <DateText value={lookBy} />
            </span>
          )}
        </>
      )}
    </>
  );
}

/** The first of the days by which it is to be looked at; null where there is none. */
export const firstDay = (reviewers: AssessmentEntry["reviewers"]): CivilDate | null =>
  reviewers.flatMap(({ lookBy }) => (lookBy === null ? [] : [lookBy])).sort()[0] ?? null;
