import type { Page } from "#contract/list.schema.ts";
import type { CalendarQuery } from "#contract/portfolio.schema.ts";
import type { CalendarDay } from "#contract/portfolio.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Caller } from "#worker/call.ts";
import { findDays } from "./calendar.repository.ts";
import { idsOfLines } from "./portfolio.repository.ts";
import { readCounts } from "./portfolio-counts.repository.ts";
import { facetsOf } from "./portfolio-facets.ts";

/**
 * What comes up or is overdue of the vendors that are looked for, the earliest first: answers, certificates, scores,
 * follow-ups and accepted risks. The day is that of the portal (UTC).
 */
export async function viewCalendar({ deps, principal, at }: Caller, query: CalendarQuery): Promise<Page<CalendarDay>> {
  const { db } = deps;
  const { orgId } = principal;
  const facets = facetsOf(query);
  const isNarrowed = query.search !== "" || facets.length > 0;
  const among = isNarrowed
    ? await idsOfLines(db, {
        orgId,
        query,
        counts: await readCounts(
          db,
          orgId,
          facets.map(({ key }) => key),
        ),
      })
    : undefined;
  return findDays(db, { orgId, today: civilDateOf(at), among, after: query.after, most: query.most });
}
