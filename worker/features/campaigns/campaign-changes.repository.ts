import { and, eq, sql } from "drizzle-orm";
import type { CampaignBody } from "#domain/campaign/campaign.schema.ts";
import type { CampaignState } from "#domain/campaign/campaign-states.ts";
import type { PersonId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assertOne } from "#worker/storage/records.tables.ts";
import { type CampaignKey, isCampaign } from "./campaigns.repository.ts";
import { campaignItems, campaigns } from "./campaigns.tables.ts";

/** A sending that is prepared. */
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

/**
 * Counts that a line is taken out or in, and rolls the batch back unless the sending is still only prepared; its revision
 * stays, so that whoever types into it goes on.
 */
export const linesChangedEffects = (db: Database, key: CampaignKey): Effect[] => [
  db
    .update(campaigns)
    .set({ linesRevision: sql`${campaigns.linesRevision} + 1` })
    .where(and(isCampaign(key), eq(campaigns.state, "draft"))),
  ...assertOneChanged(db),
];

/** Rolls the batch back when a line was taken out or in since. */
export const sameLinesEffects = (db: Database, of: CampaignKey & { readonly linesRevision: number }): Effect[] => [
  db.insert(assertOne).select(
    sql`select lines_revision = ${of.linesRevision} from campaigns
      where campaigns.org_id = ${of.orgId} and campaigns.id = ${of.campaignId}`,
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
