import { and, eq, lte, sql } from "drizzle-orm";
import type { CampaignsQuery } from "#contract/campaign.schema.ts";
import type { CampaignEntry, CampaignPage } from "#contract/campaign.ts";
import { placeText } from "#contract/list.schema.ts";
import { type CampaignBody, campaignBodySchema } from "#domain/campaign/campaign.schema.ts";
import { type CampaignState, type ItemState, itemStates } from "#domain/campaign/campaign-states.ts";
import type { CampaignId, OrgId, PersonId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { assertOne } from "#worker/storage/records.tables.ts";
import { campaignItems, campaigns } from "./campaigns.tables.ts";

export interface CampaignKey {
  readonly orgId: OrgId;
  readonly campaignId: CampaignId;
}
const isCampaign = ({ orgId, campaignId }: CampaignKey) =>
  and(eq(campaigns.orgId, orgId), eq(campaigns.id, campaignId));

const nameOf = (person: ReturnType<typeof sql>) =>
  sql<string | null>`(select name from people where people.id = ${person})`;
const columns = {
  id: campaigns.id,
  name: campaigns.name,
  state: campaigns.state,
  createdAt: campaigns.createdAt,
  createdBy: nameOf(sql`campaigns.created_by`).as("creator"),
  countsJson: sql<string>`(select json_group_object(state, n) from campaign_counts
    where campaign_counts.org_id = campaigns.org_id and campaign_counts.campaign_id = campaigns.id)`.as("counts_json"),
};

/** How many lines there are of each state. */
function countsOf(json: string): Readonly<Record<ItemState, number>> {
  const kept = new Map<string, unknown>(Object.entries(JSON.parse(json) as object));
  const of = (state: ItemState): number => Number(kept.get(state) ?? 0);
  const counts: Record<ItemState, number> = { ready: 0, "left-out": 0, sent: 0, failed: 0 };
  for (const state of itemStates) counts[state] = of(state);
  return counts;
}

export interface StoredCampaign extends CampaignEntry {
  readonly id: CampaignId;
  readonly revision: number;
  readonly body: CampaignBody;
  readonly stoppedWhy: string | null;
  readonly startedBy: string | null;
  readonly startedById: PersonId | null;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly goesOnAt: number;
}

/** A sending to many, without its lines; undefined when the organisation has none of that id. */
export async function findCampaign(db: Database, key: CampaignKey): Promise<StoredCampaign | undefined> {
  const [row] = await db
    .select({
      ...columns,
      revision: campaigns.revision,
      bodyJson: campaigns.bodyJson,
      stoppedWhy: campaigns.stoppedWhy,
      startedBy: nameOf(sql`campaigns.started_by`).as("starter"),
      startedById: campaigns.startedBy,
      startedAt: campaigns.startedAt,
      finishedAt: campaigns.finishedAt,
      goesOnAt: campaigns.goesOnAt,
    })
    .from(campaigns)
    .where(isCampaign(key));
  if (row === undefined) return undefined;
  const { bodyJson, countsJson, createdBy, ...rest } = row;
  return {
    ...rest,
    createdBy: createdBy ?? "",
    counts: countsOf(countsJson),
    body: stored(campaignBodySchema, bodyJson),
  };
}

/** A page of an organisation's sendings, the newest first. */
export async function campaignsPage(
  db: Database,
  { orgId, direction, after, most }: CampaignsQuery & { readonly orgId: OrgId },
): Promise<CampaignPage> {
  const { where, order } = keyset({
    by: campaigns.createdAt,
    id: campaigns.id,
    direction: direction ?? "descending",
    after,
  });
  const ofOrg = eq(campaigns.orgId, orgId);
  const [rows, all] = await db.batch([
    db
      .select(columns)
      .from(campaigns)
      .where(and(ofOrg, where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: sql<number>`count(*)`.as("n") })
      .from(campaigns)
      .where(ofOrg),
  ]);
  const placeOf = ({ createdAt, id }: (typeof rows)[number]): string => placeText([createdAt, id]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  const entries = shown.map(({ countsJson, createdBy, ...row }) => ({
    ...row,
    createdBy: createdBy ?? "",
    counts: countsOf(countsJson),
  }));
  return { entries, next, total: all[0]?.n ?? 0 };
}

export const newCampaignEffect = (
  db: Database,
  {
    body,
    campaignId: id,
    ...row
  }: CampaignKey & { readonly body: CampaignBody; createdBy: PersonId; createdAt: number },
): Effect =>
  db
    .insert(campaigns)
    .values({ ...row, id, revision: 1, name: body.name, state: "draft", bodyJson: JSON.stringify(body) });

type Set = Partial<
  Pick<
    typeof campaigns.$inferInsert,
    "state" | "stoppedWhy" | "startedBy" | "startedAt" | "finishedAt" | "goesOnAt" | "busyUntil" | "name" | "bodyJson"
  >
>;

/** Changes a sending that stands as it was seen; rolls the batch back when it does not. */
export const campaignEffects = (
  db: Database,
  of: CampaignKey & { readonly was: { readonly state: CampaignState; readonly revision: number }; readonly set: Set },
): Effect[] => [
  db
    .update(campaigns)
    .set({ ...of.set, revision: of.was.revision + 1 })
    .where(and(isCampaign(of), eq(campaigns.state, of.was.state), eq(campaigns.revision, of.was.revision))),
  ...assertOneChanged(db),
];

/** Rolls the batch back unless a sending is still only prepared; its revision stays, so that whoever types into it goes on. */
export const stillDraftEffects = (db: Database, key: CampaignKey): Effect[] => [
  db
    .update(campaigns)
    .set({ name: sql`${campaigns.name}` })
    .where(and(isCampaign(key), eq(campaigns.state, "draft"))),
  ...assertOneChanged(db),
];

/** Rolls the batch back unless so many lines are to be sent. */
export const readyEffects = (db: Database, of: CampaignKey & { readonly expected: number }): Effect[] => [
  db.insert(assertOne).select(
    sql`select coalesce((select n from campaign_counts where campaign_counts.org_id = ${of.orgId}
      and campaign_counts.campaign_id = ${of.campaignId} and campaign_counts.state = 'ready'), 0) = ${of.expected}`,
  ),
  db.delete(assertOne).where(eq(assertOne.n, 1)),
];

/** Throws a sending away that was never sent, with its lines. */
export const removedEffects = (
  db: Database,
  of: CampaignKey & { readonly was: { readonly revision: number } },
): Effect[] => [
  ...campaignEffects(db, { ...of, was: { state: "draft", revision: of.was.revision }, set: {} }),
  db.delete(campaignItems).where(and(eq(campaignItems.orgId, of.orgId), eq(campaignItems.campaignId, of.campaignId))),
  db.delete(campaigns).where(isCampaign(of)),
];

/** Takes a sending in hand until `until`: of any number at the same moment one gets it. True for that one. */
export async function claimCampaign(
  db: Database,
  key: CampaignKey,
  by: { readonly now: number; readonly until: number },
): Promise<boolean> {
  const rows = await db
    .update(campaigns)
    .set({ busyUntil: by.until })
    .where(
      and(
        isCampaign(key),
        eq(campaigns.state, "sending"),
        lte(campaigns.busyUntil, by.now),
        lte(campaigns.goesOnAt, by.now),
      ),
    )
    .returning({ id: campaigns.id });
  return rows.length === 1;
}

/** Lets a sending go that was in hand. */
export const letGoEffect = (db: Database, key: CampaignKey): Effect =>
  db.update(campaigns).set({ busyUntil: 0 }).where(isCampaign(key));

/** Hourly, of every tenant: sendings that are under way and whose turn it is. */
export const listGoingOn = (
  db: Database,
  of: { readonly now: number; readonly most: number },
): Promise<{ orgId: OrgId; campaignId: CampaignId }[]> =>
  db
    .select({ orgId: campaigns.orgId, campaignId: campaigns.id })
    .from(campaigns)
    .where(and(sql`${campaigns.state} = 'sending'`, lte(campaigns.goesOnAt, of.now)))
    .limit(of.most);
