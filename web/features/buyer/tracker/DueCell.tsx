import { type CivilDate, daysFrom } from "#domain/civil-date.ts";
import { plural } from "#domain/format.ts";
import { DateText } from "#web/components/DateText.tsx";

interface DueCellProps {
  readonly dueOn: CivilDate;
  /** The vendor still has it. */
  readonly isWaiting: boolean;
  readonly today: CivilDate;
}

/** The day on which answers are due, and how long ago that was while they are still waited for. */
export function DueCell({ dueOn, isWaiting, today }: DueCellProps) {
  const late = daysFrom(dueOn, today);
  return (
    <>
      <DateText value={dueOn} />
      {isWaiting && late > 0 ? (
        <>
          <br />
          <strong>{plural({ count: late, one: "day", other: "days" })} overdue</strong>
        </>
      ) : null}
    </>
  );
}
