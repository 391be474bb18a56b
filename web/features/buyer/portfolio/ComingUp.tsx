import { useMemo } from "preact/hooks";
import type { CalendarDay } from "#contract/portfolio.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date, daysBetween, month, number } from "#domain/format.ts";
import { lastingWords, overdueWords } from "#domain/words/late.ts";
import { call } from "#web/api/client.ts";
import { Badge } from "#web/components/Badge.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { readAll } from "#web/list/read-all.ts";
import { Loading } from "#web/page/Loading.tsx";
import { today } from "#web/page/today.ts";
import { kindWords } from "./calendar-words.ts";
import { TakeDays } from "./TakeDays.tsx";

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
  /** Whether all of its days are here: there may be more of the last one. */
  readonly isWhole: boolean;
}

interface Shown {
  readonly days: readonly CalendarDay[];
  /** Whether none come after them. */
  readonly areAll: boolean;
}

/** What is overdue first, then month by month. `days` begin with the earliest. */
export function comingUp({ days, areAll }: Shown, from: CivilDate): Month[] {
  const months = [...Map.groupBy(days, ({ on }) => (on < from ? "overdue" : on.slice(0, 7)))];
  return months.map(([id, list], at) => ({ id, days: list, isWhole: areAll || at < months.length - 1 }));
}

/** The calendar of the vendors that a query of the portfolio finds: what falls due or runs out, with the way there. */
export function ComingUp({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const asked = JSON.stringify(query);
  const list = useMemo(() => new GrowingList((place) => fetchDays({ ...query, ...place })), [asked]);
  return (
    <Loading resource={list.page}>
      {(page) =>
        page.entries.length === 0 ? (
          <p>Nothing comes up.</p>
        ) : (
          <div class="stack coming-up">
            {comingUp({ days: page.entries, areAll: page.next === null }, today.value).map((one) => (
              <MonthList key={one.id} month={one} />
            ))}
            <More list={list} page={page} things="dates" />
            <TakeDays all={() => readAll((place) => fetchDays({ ...query, ...place }))} />
          </div>
        )
      }
    </Loading>
  );
}

const fetchDays = (query: Readonly<Record<string, string>>) => call("GET /api/buyer/calendar", { query });

/** "in 3 days"; once the day is over, by how long it is overdue, or that it has ended. */
function sinceWords({ on, kind }: Pick<CalendarDay, "on" | "kind">): string {
  if (on >= today.value) return daysBetween({ from: today.value, to: on });
  return kind === "acceptance-ends" ? lastingWords(on, today.value) : overdueWords(on, today.value);
}

const MonthList = ({ month: { id, days, isWhole } }: { readonly month: Month }) => (
  <section class="stack stack--tight" aria-label={id === "overdue" ? "Overdue" : month(id)}>
    <h2>
      {id === "overdue" ? <Badge tone="error">Overdue</Badge> : month(id)}
      {isWhole ? <span class="soft"> ({number(days.length)})</span> : null}
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
