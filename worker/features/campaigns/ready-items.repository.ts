import { and, asc, eq, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Failed, LeftOut } from "#domain/campaign/left-out.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentId, ProductId, VendorId } from "#domain/ids.ts";
import type { Tier } from "#domain/register/tiers.ts";
import { isRunningAbout } from "#worker/features/assessments/running.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { CampaignKey } from "./campaigns.repository.ts";
import { campaignItems } from "./campaigns.tables.ts";
import { isItemOf } from "./planned-items.repository.ts";

// A literal, so that the index by state is used.
const isReady = (key: CampaignKey): SQL | undefined => and(isItemOf(key), sql`campaign_items.state = 'ready'`);

export interface ReadyItem {
  readonly id: string;
  readonly vendorId: VendorId;
  readonly productId: ProductId | null;
  readonly vendorName: string;
  /** As it was looked through, like all the rest. */
  readonly tier: Tier | null;
  readonly questionnaireId: string | null;
  readonly dueOn: CivilDate;
  readonly contactName: string;
  readonly contactEmail: string;
}

/** The next lines that are to be sent now, by the vendors' names. */
export const listReady = (
  db: Database,
  key: CampaignKey,
  of: { readonly now: number; readonly most: number },
): Promise<ReadyItem[]> =>
  db
    .select({
      id: campaignItems.id,
      vendorId: campaignItems.vendorId,
      productId: campaignItems.productId,
      vendorName: campaignItems.vendorName,
      tier: campaignItems.tier,
      questionnaireId: campaignItems.questionnaireId,
      dueOn: campaignItems.dueOn,
      contactName: campaignItems.contactName,
      contactEmail: campaignItems.contactEmail,
    })
    .from(campaignItems)
    .where(and(isReady(key), lte(campaignItems.goesOnAt, of.now)))
    .orderBy(asc(sql`${campaignItems.vendorName} collate nocase`), asc(campaignItems.id))
    .limit(of.most);

/** When the first of what is still to be sent goes on, in epoch milliseconds; null where nothing is. */
export async function nextTurn(db: Database, key: CampaignKey): Promise<number | null> {
  const [row] = await db
    .select({ at: sql<number | null>`min(${campaignItems.goesOnAt})`.as("at") })
    .from(campaignItems)
    .where(isReady(key));
  return row?.at ?? null;
}

/** The earliest day by which what is still to be sent is to be answered; null where nothing is. */
export async function firstDueOn(db: Database, key: CampaignKey): Promise<CivilDate | null> {
  const [row] = await db
    .select({ day: sql<CivilDate | null>`min(${campaignItems.dueOn})`.as("day") })
    .from(campaignItems)
    .where(isReady(key));
  return row?.day ?? null;
}

/** Gives what is still to be sent until a day, where its own is before that. */
export const dueLaterEffect = (db: Database, key: CampaignKey, dueOn: CivilDate): Effect =>
  db
    .update(campaignItems)
    .set({ dueOn })
    .where(and(isReady(key), lt(campaignItems.dueOn, dueOn)));

/** Whatever is still to be sent to a mailbox waits. */
export const waitEffect = (
  db: Database,
  key: CampaignKey,
  of: { readonly email: string; readonly until: number },
): Effect =>
  db
    .update(campaignItems)
    .set({ goesOnAt: of.until })
    .where(and(isReady(key), eq(campaignItems.contactEmail, of.email)));

/** Nothing waits any more: whoever goes on has limits of their own. */
export const waitNoMoreEffect = (db: Database, key: CampaignKey): Effect =>
  db.update(campaignItems).set({ goesOnAt: 0 }).where(isReady(key));

/**
 * Marks a line as sent, in the batch that sends it and before the assessment: rolls all of it back when the line was sent
 * or taken out meanwhile, when the sending was stopped, when the vendor or the product is not where it was, or when a
 * request about the product is running.
 */
export const sentEffects = (
  db: Database,
  of: CampaignKey & {
    readonly id: string;
    readonly vendorId: VendorId;
    readonly productId: ProductId;
    readonly assessmentId: AssessmentId;
  },
): Effect[] => [
  db
    .update(campaignItems)
    .set({ state: "sent", why: null, assessmentId: of.assessmentId })
    .where(
      and(
        isReady(of),
        eq(campaignItems.id, of.id),
        sql`exists (select 1 from campaigns where campaigns.org_id = ${of.orgId} and campaigns.id = ${of.campaignId}
          and campaigns.state = 'sending')`,
        sql`exists (select 1 from vendor_products where vendor_products.org_id = ${of.orgId}
          and vendor_products.id = ${of.productId} and vendor_products.vendor_id = ${of.vendorId} and away_at is null)`,
        sql`exists (select 1 from vendors where vendors.org_id = ${of.orgId} and vendors.id = ${of.vendorId}
          and vendors.stage = 'current')`,
        sql`not ${isRunningAbout(of)}`,
      ),
    ),
  ...assertOneChanged(db),
];

export interface NotSent extends CampaignKey {
  readonly id: string;
  readonly state: "left-out" | "failed";
  readonly why: LeftOut | Failed;
}

/** Writes down why a line is not sent, unless it is settled already. */
export const notSentEffect = (db: Database, of: NotSent): Effect =>
  db
    .update(campaignItems)
    .set({ state: of.state, why: of.why })
    .where(and(isReady(of), eq(campaignItems.id, of.id)));

/** Whatever was still to be sent never is. */
export const closedEffect = (db: Database, key: CampaignKey): Effect =>
  db.update(campaignItems).set({ state: "left-out", why: "closed" }).where(isReady(key));

/** Whether a request about a product is running. */
export async function isRunning(
  db: Database,
  of: Pick<CampaignKey, "orgId"> & { readonly productId: ProductId },
): Promise<boolean> {
  const row = await db.get<{ is: number }>(sql`select ${isRunningAbout(of)} as "is"`);
  return row?.is === 1;
}
