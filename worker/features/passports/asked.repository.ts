import { and, count, eq, sql } from "drizzle-orm";
import { type Page, type PageQuery, placeText } from "#contract/list.schema.ts";
import { type AccessRequest, passportPageSchema } from "#contract/passport.ts";
import type { OrgId } from "#domain/ids.ts";
import { accessState, filesOpen } from "#domain/passport/access.ts";
import type { Database } from "#worker/storage/database.ts";
import { idsSchema, stored } from "#worker/storage/json.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { passportRequests, passports } from "./passports.tables.ts";

interface PageKey {
  readonly orgId: OrgId;
  readonly passportId: string;
}

const isOf = ({ orgId, passportId }: PageKey) =>
  and(eq(passportRequests.orgId, orgId), eq(passportRequests.passportId, passportId));

/** Those who wait come first, however many were settled since: one number, far above every instant. */
const rank = sql<number>`(${passportRequests.state} = 'asked') * 10000000000000 + ${passportRequests.askedAt}`;

const columns = {
  id: passportRequests.id,
  name: passportRequests.name,
  email: passportRequests.email,
  organisation: passportRequests.organisation,
  reason: passportRequests.reason,
  state: passportRequests.state,
  askedAt: passportRequests.askedAt,
  settledAt: passportRequests.settledAt,
  expiresAt: passportRequests.expiresAt,
  endedAt: passportRequests.endedAt,
  filesJson: passportRequests.filesJson,
  rank: rank.as("asked_rank"),
};

/** A page of who asked for the evidence behind a page, as it stands now; undefined when there is no such page. */
export async function listAsked(
  db: Database,
  { after, most, now, ...page }: PageKey & PageQuery & { readonly now: number },
): Promise<Page<AccessRequest> | undefined> {
  const { where, order } = keyset({ by: rank, id: passportRequests.id, direction: "descending", after });
  const [[found], rows, [all]] = await db.batch([
    db
      .select({ pageJson: passports.pageJson })
      .from(passports)
      .where(and(eq(passports.orgId, page.orgId), eq(passports.id, page.passportId))),
    db
      .select(columns)
      .from(passportRequests)
      .where(and(isOf(page), where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: count().as("all_asked") })
      .from(passportRequests)
      .where(isOf(page)),
  ]);
  if (found === undefined) return undefined;
  const { evidence } = stored(passportPageSchema, found.pageJson);
  const placeOf = (row: (typeof rows)[number]): string => placeText([row.rank, row.id]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  const entries = shown.map(({ filesJson, endedAt, rank: _rank, ...request }): AccessRequest => {
    const granted = stored(idsSchema, filesJson);
    const state = accessState({ ...request, endedAt, granted }, now);
    const files = state === "granted" ? filesOpen(granted, evidence).map(({ name }) => name) : [];
    return { ...request, state, files };
  });
  return { entries, total: all?.n ?? 0, next };
}
