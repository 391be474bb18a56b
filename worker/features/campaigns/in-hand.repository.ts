import { and, eq, lte, sql } from "drizzle-orm";
import type { CampaignId, OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { type CampaignKey, isCampaign } from "./campaigns.repository.ts";
import { campaigns } from "./campaigns.tables.ts";

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

/** Lets a sending rest until a moment, unless it was stopped meanwhile. */
export const restEffect = (db: Database, key: CampaignKey, until: number): Effect =>
  db
    .update(campaigns)
    .set({ busyUntil: 0, goesOnAt: until })
    .where(and(isCampaign(key), eq(campaigns.state, "sending")));

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
