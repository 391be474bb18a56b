import { useMemo } from "preact/hooks";
import type { CalendarDay } from "#contract/portfolio.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date, daysBetween, month, plural } from "#domain/format.ts";
import { lastingWords, overdueWords } from "#domain/words/late.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { today } from "#web/page/today.ts";
import { kindWords } from "./calendar-words.ts";
import { TakeDays } from "./TakeDays.tsx";

const most = 300;
const places: Readonly<Record<CalendarDay["kind"], string>> = {
  "answers-due": "",
  "certificate-expires": "/certificate",
  "score-changes": "",
  "finding-due": "/findings",
  "acceptance-ends": "/findings",
};

interface Month {
  /** "2027-03", or "overdue". */
  readonly id: string;
  readonly days: readonly CalendarDay[];
}

interface Coming {
  /** All of them, the ones that are not listed too. */
  readonly coming: readonly CalendarDay[];
  readonly months: readonly Month[];
  /** How many come after those that are listed. */
  readonly later: number;
}

/**
 * What is overdue first, then month by month, and how many days come after the ones listed; a certificate that ran out
 * long ago is the score's business, not a date. `days` begin with the earliest.
 */
export function comingUp(days: readonly CalendarDay[], from: CivilDate): Coming {
  const coming = days.filter(
    ({ on, kind }) => on >= from || (kind !== "certificate-expires" && kind !== "score-changes"),
  );
  const months = new Map<string, CalendarDay[]>();
  for (const day of coming.slice(0, most)) {
    const id = day.on < from ? "overdue" : day.on.slice(0, 7);
    months.set(id, [...(months.get(id) ?? []), day]);
  }
  return {
    coming,
    months: [...months].map(([id, list]) => ({ id, days: list })),
    later: Math.max(0, coming.length - most),
  };
}

/** The calendar of the vendors shown: what falls due or runs out, month by month, with the way there. */
export function ComingUp({ shown }: { readonly shown: ReadonlySet<string> }) {
  const calendar = useMemo(() => resource(() => call("GET /api/buyer/calendar", {})), []);
  return (
    <Loading resource={calendar}>
      {(days) => {
        const own = days.filter(({ assessmentId }) => shown.has(assessmentId));
        const { coming, months, later } = comingUp(own, today.value);
        return months.length === 0 ? (
          <p>Nothing comes up.</p>
        ) : (
          <div class="stack">
            {months.map((one) => (
              <MonthList key={one.id} month={one} />
            ))}
            <TakeDays days={coming} />
            {later > 0 ? (
              <p>
                {plural({ count: later, one: "later date is", other: "later dates are" })} not listed. Narrow the
                portfolio down to see them.
              </p>
            ) : null}
          </div>
        );
      }}
    </Loading>
  );
}

/** "in 3 days"; once the day is over, by how long it is overdue, or that it has ended. */
function sinceWords({ on, kind }: Pick<CalendarDay, "on" | "kind">): string {
  if (on >= today.value) return daysBetween({ from: today.value, to: on });
  return kind === "acceptance-ends" ? lastingWords(on, today.value) : overdueWords(on, today.value);
}

const MonthList = ({ month: { id, days } }: { readonly month: Month }) => (
  <section class="stack stack--tight" aria-label={id === "overdue" ? "Overdue" : month(id)}>
    <h2>
      {id === "overdue" ? <Badge tone="error">Overdue</Badge> : month(id)} <span class="soft">({days.length})</span>
    </h2>
    <ol class="plain-list">
      {days.map(({ on, kind, assessmentId, product, about }) => (
        <li key={`${on}${kind}${assessmentId}${about}`}>
          <strong>{date(on)}</strong> <span class="soft">({sinceWords({ on, kind })})</span>{" "}
          <a href={`/assessments/${assessmentId}${places[kind]}`}>
            {product}: {kindWords[kind]}
          </a>
          {about ? <span class="soft"> {about}</span> : null}
        </li>
      ))}
    </ol>
  </section>
);
