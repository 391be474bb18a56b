import { type SQL, sql } from "drizzle-orm";
import { type Page, type Place, placeText } from "#contract/list.schema.ts";
import type { CalendarDay } from "#contract/portfolio.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { type DaySource, daySources } from "./calendar-sources.repository.ts";

interface Wanted {
  readonly orgId: OrgId;
  readonly today: CivilDate;
  /** The ids of the assessments whose days these are; undefined for all of them. */
  readonly among: SQL | undefined;
  readonly after: Place | undefined;
  readonly most: number;
}

interface DayRow extends CalendarDay {
  /** What tells two of a day apart; the kind comes first. */
  readonly key: string;
}

const kinds = Object.keys(daySources) as CalendarDay["kind"][];

/** The kinds below each other, of which each gives no more than is needed; what they are narrowed to is read once. */
function ofAllKinds(wanted: Wanted, select: (kind: CalendarDay["kind"], source: DaySource) => SQL): SQL {
  const isAmong = wanted.among === undefined ? sql`true` : sql`assessments.id in (select id from among)`;
  const parts = kinds.map((kind) => {
    const source = daySources[kind](wanted);
    return sql`select * from (${select(kind, { ...source, where: sql`${source.where} and ${isAmong}` })})`;
  });
  const among = wanted.among === undefined ? sql`` : sql`with among(id) as materialized (${wanted.among}) `;
  return sql`${among}${sql.join(parts, sql` union all `)}`;
}

/** A page of the days, by day, kind and what they are about, and how many there are; null says more than are counted. */
export async function findDays(db: Database, wanted: Wanted): Promise<Page<CalendarDay>> {
  const { after, most } = wanted;
  // One more than is shown says whether there is another page.
  const more = most + 1;
  const [rows, counted] = await Promise.all([
    db.all<DayRow>(
      sql`select * from (${ofAllKinds(wanted, (kind, source) => daysOf(kind, source, { after, more }))})
        order by "on", key limit ${more}`,
    ),
    db.all<{ readonly n: number }>(
      sql`select count(*) as n from (${ofAllKinds(
        wanted,
        (_kind, { from, where }) => sql`select 1 from ${from} where ${where} limit ${mostCounted + 1}`,
      )})`,
    ),
  ]);
  const { shown, next } = pageOfRows(rows, { most, placeOf: ({ on, key }) => placeText([on, key]) });
  const total = counted[0]?.n ?? 0;
  return {
    entries: shown.map(({ key: _key, ...day }) => day),
    next,
    total: total > mostCounted ? null : total,
  };
}

function daysOf(
  kind: CalendarDay["kind"],
  { from, where, on, about, thing }: DaySource,
  { after, more }: { readonly after: Place | undefined; readonly more: number },
): SQL {
  const key = sql`(${kind} || ' ' || assessments.id || ' ' || ${thing})`;
  const place = keyset({ by: on, id: key, direction: "ascending", after });
  const isBehind = place.where === undefined ? sql`true` : place.where;
  return sql`select ${on} as "on", ${kind} as kind, assessments.id as "assessmentId", assessments.product as product,
      assessments.vendor_name as "vendorName", ${about} as about, ${key} as key
    from ${from} where ${where} and ${isBehind} order by ${sql.join(place.order, sql`, `)} limit ${more}`;
}
