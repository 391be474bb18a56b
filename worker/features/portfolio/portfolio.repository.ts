import { and, eq, gte, type SQL, sql } from "drizzle-orm";
import { type Place, placeText } from "#contract/list.schema.ts";
import type { PortfolioNarrowing, PortfolioQuery } from "#contract/portfolio.schema.ts";
import type { OrgId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import { figuresAtDecision } from "#worker/features/assessments/figures-at-decision.repository.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset } from "#worker/storage/list/keyset.ts";
import { findByWords } from "#worker/storage/list/words.repository.ts";
import type { Counts } from "./counts.ts";
import { isWithin, lineValue } from "./line-values.repository.ts";
import { portfolioLines, portfolioPlaces } from "./portfolio.tables.ts";
import { countOf, type Facet, facetsOf } from "./portfolio-facets.ts";
import { behind, type Part, placeIn } from "./portfolio-order.ts";

interface Found {
  readonly orgId: OrgId;
  readonly query: PortfolioNarrowing;
  readonly counts: Counts;
}
interface Wanted extends Found {
  readonly query: PortfolioQuery;
  readonly parts: readonly Part[];
}

/** A line as it is stored. */
export interface LineRow {
  readonly id: string;
  readonly value: string | number;
  readonly entryJson: string;
  readonly model: string | null;
  readonly atDecisionJson: string | null;
}

/** How many there are in all: each has one stage. */
export const allOf = (counts: Counts): number => [...(counts.get("stage")?.values() ?? [])].reduce((a, b) => a + b, 0);

/** A page of the lines that are asked for, and how many there are; null says more than a thousand. */
export async function pageOfLines(
  db: Database,
  wanted: Wanted,
): Promise<{ rows: LineRow[]; next: string | null; total: number | null }> {
  const { orgId, query, counts, parts: all } = wanted;
  const narrowing = await narrowingOf(db, wanted);
  const { parts, after } = behind(all, query.after);
  const rows: (LineRow & { readonly part: Part })[] = [];
  for (const [index, part] of parts.entries()) {
    // One more than is shown says whether there is another page.
    const most = query.most + 1 - rows.length;
    if (most <= 0) break;
    const read = await readPart(db, { orgId, narrowing, part, after: index === 0 ? after : undefined, most });
    rows.push(...read.map((row) => ({ ...row, part })));
  }
  const shown = rows.slice(0, query.most);
  const last = shown.at(-1);
  const hasMore = rows.length > query.most && last !== undefined;
  return {
    rows: shown,
    next: hasMore ? placeText(placeIn(last.part, last)) : null,
    total: await totalOf(db, { orgId, query, counts, narrowing }),
  };
}

/** What lines must have, and whether so few have it that they are read by their names and sorted. */
interface Narrowing {
  readonly where: SQL | undefined;
  readonly areNamed: boolean;
  /** The thing it is narrowed by that fewest have. */
  readonly rarest: Facet | undefined;
}

async function narrowingOf(db: Database, { orgId, query, counts }: Found): Promise<Narrowing> {
  const { search } = query;
  const facets = facetsOf(query);
  const found = await findByWords(db, { orgId, list: "assessments", search, id: portfolioLines.assessmentId });
  const [rarest] = facets.toSorted((one, other) => countOf(counts, one) - countOf(counts, other));
  const isFew = rarest !== undefined && countOf(counts, rarest) <= mostCounted;
  const areFound = search !== "" && !found.isMany;
  const every = and(found.where, ...facets.map((facet) => isWithin(lineValue(facet.key), facet)));
  if (areFound || !isFew) return { where: every, areNamed: areFound, rarest };
  const few = db.select({ id: portfolioPlaces.assessmentId }).from(portfolioPlaces).where(isOf(orgId, rarest));
  return { where: and(sql`${portfolioLines.assessmentId} in ${few}`, every), areNamed: true, rarest };
}

/** The assessments that are found, as a query of their ids. */
export async function idsOfLines(db: Database, found: Found): Promise<SQL> {
  const { where } = await narrowingOf(db, found);
  return sql`select portfolio_lines.assessment_id from portfolio_lines
    where ${and(eq(portfolioLines.orgId, found.orgId), where)}`;
}

const isOf = (orgId: OrgId, facet: Facet): SQL | undefined =>
  and(eq(portfolioPlaces.orgId, orgId), eq(portfolioPlaces.key, facet.key), isWithin(portfolioPlaces.value, facet));

interface Reading {
  readonly orgId: OrgId;
  readonly narrowing: Narrowing;
  readonly part: Part;
  readonly after: Place | undefined;
  readonly most: number;
}

const lineColumns = {
  id: sql<string>`${portfolioLines.assessmentId}`.as("line_id"),
  entryJson: portfolioLines.entryJson,
  model: portfolioLines.model,
  atDecisionJson: figuresAtDecision({
    orgId: sql`portfolio_lines.org_id`,
    id: sql`portfolio_lines.assessment_id`,
    decidedAt: sql`portfolio_lines.decided_at`,
  }).as("at_decision_json"),
};

/** What comes next in a part: along its index, or of the few that are named. */
function readPart(db: Database, of: Reading): Promise<LineRow[]> {
  const { orgId, narrowing, part, after, most } = of;
  const { key, direction, from } = part;
  const { assessmentId } = portfolioLines;
  const isOwn = eq(portfolioLines.orgId, orgId);
  if (narrowing.areNamed) {
    const by = lineValue(key);
    const { where, order } = keyset({ by, id: assessmentId, direction, after });
    const isThere = from === undefined ? sql`${by} is not null` : gte(by, from);
    return db
      .select({ ...lineColumns, value: sql<string | number>`${by}`.as("value") })
      .from(portfolioLines)
      .where(and(isOwn, narrowing.where, isThere, where))
      .orderBy(...order)
      .limit(most);
  }
  const by = portfolioPlaces.value;
  const { where, order } = keyset({ by, id: portfolioPlaces.assessmentId, direction, after });
  const isThere = from === undefined ? undefined : gte(by, sql`${from}`);
  return db
    .select({ ...lineColumns, value: sql<string | number>`${by}`.as("value") })
    .from(portfolioPlaces)
    .crossJoin(portfolioLines)
    .where(
      and(
        eq(portfolioPlaces.orgId, orgId),
        eq(portfolioPlaces.key, key),
        isThere,
        where,
        isOwn,
        eq(assessmentId, portfolioPlaces.assessmentId),
        narrowing.where,
      ),
    )
    .orderBy(...order)
    .limit(most);
}

/** How many there are: as it is kept, or up to a thousand counted. */
async function totalOf(db: Database, of: Found & { readonly narrowing: Narrowing }): Promise<number | null> {
  const { orgId, query, counts, narrowing } = of;
  const facets = facetsOf(query);
  const [only] = facets;
  if (query.search === "" && only === undefined) return allOf(counts);
  if (query.search === "" && facets.length === 1 && only !== undefined) return countOf(counts, only);
  const { where, areNamed, rarest } = narrowing;
  const isOwn = eq(portfolioLines.orgId, orgId);
  const id = { id: sql<string>`${portfolioLines.assessmentId}`.as("line_id") };
  const along =
    areNamed || rarest === undefined
      ? db.select(id).from(portfolioLines).where(and(isOwn, where))
      : db
          .select(id)
          .from(portfolioPlaces)
          .crossJoin(portfolioLines)
          .where(and(isOf(orgId, rarest), isOwn, eq(portfolioLines.assessmentId, portfolioPlaces.assessmentId), where));
  const { length } = await along.limit(mostCounted + 1);
  return length > mostCounted ? null : length;
}
