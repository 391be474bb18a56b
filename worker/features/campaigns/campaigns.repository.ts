import { and, eq, sql } from "drizzle-orm";
import * as z from "zod";
import type { CampaignsQuery } from "#contract/campaign.schema.ts";
import type { CampaignEntry, CampaignPage } from "#contract/campaign.ts";
import { placeText } from "#contract/list.schema.ts";
import { type CampaignBody, campaignBodySchema } from "#domain/campaign/campaign.schema.ts";
import { type ItemState, itemStates } from "#domain/campaign/campaign-states.ts";
import type { CampaignId, OrgId, PersonId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { campaigns } from "./campaigns.tables.ts";

export interface CampaignKey {
  readonly orgId: OrgId;
  readonly campaignId: CampaignId;
}
/** That a row is the sending of a key. */
export const isCampaign = ({ orgId, campaignId }: CampaignKey) =>
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

const countsSchema = z.partialRecord(z.enum(itemStates), z.number());

/** How many lines there are of each state. */
const countsOf = (json: string): Readonly<Record<ItemState, number>> => ({
  ready: 0,
  "left-out": 0,
  sent: 0,
  failed: 0,
  ...stored(countsSchema, json),
});

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
  readonly linesRevision: number;
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
      linesRevision: campaigns.linesRevision,
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
