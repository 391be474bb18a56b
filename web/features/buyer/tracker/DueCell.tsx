import type { CivilDate } from "#domain/civil-date.ts";
import { overdueWords } from "#domain/words/late.ts";
import { DateText } from "#web/components/DateText.tsx";

interface DueCellProps {
  readonly dueOn: CivilDate;
  /** The vendor still has it. */
  readonly isWaiting: boolean;
  readonly today: CivilDate;
}

/** The day on which answers are due, and how long ago that was while they are still waited for. */
export function DueCell({ dueOn, isWaiting, today }: DueCellProps) {
  const overdue = isWaiting ? overdueWords(dueOn, today) : "";
  return (
    <>
      <DateText value={dueOn} />
      {overdue === "" ? null : (
        <>
          <br />
          <strong>{overdue}</strong>
        </>
      )}
    </>
  );
}
