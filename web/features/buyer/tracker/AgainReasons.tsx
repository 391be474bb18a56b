import type { AssessmentEntry } from "#contract/assessment.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date, list } from "#domain/format.ts";
import { causeKindWords, causeWords } from "#domain/words/ask-again.ts";

/** What happened since the decision, one under the other; what was put off says until when. */
export const AgainReasons = ({ again, today }: Pick<AssessmentEntry, "again"> & { readonly today: CivilDate }) =>
  again.length === 0 ? null : (
    <ul class="plain-list stack stack--tight">
      {again.map(({ cause, onDay, fromDay }) => (
        <li key={`${cause.cause} ${onDay} ${causeWords(cause, onDay)}`}>
          {causeWords(cause, onDay)}
          {fromDay > today ? <span class="soft"> (put off until {date(fromDay)})</span> : null}
        </li>
      ))}
    </ul>
  );

interface AgainKindsProps {
  readonly entry: Pick<AssessmentEntry, "id" | "again">;
  readonly today: CivilDate;
}

/** Beside the state: that the vendor is to be asked again, and of which kind the reasons are; nothing while all is put off. */
export function AgainKinds({ entry, today }: AgainKindsProps) {
  const kinds = new Set(entry.again.filter(({ fromDay }) => fromDay <= today).map(({ cause }) => cause.cause));
  if (kinds.size === 0) return null;
  return (
    <div>
      <a href={`/assessments/${entry.id}/decision`}>To be asked again</a>
      <span class="soft">: {list([...kinds].map((kind) => causeKindWords[kind]))}</span>
    </div>
  );
}
