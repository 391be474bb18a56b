import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Failed, LeftOut } from "#domain/campaign/left-out.ts";
import type { PlannedItem } from "#domain/campaign/plan-item.ts";
import type { AssessmentId, ProductId, VendorId } from "#domain/ids.ts";
import { isRunningAbout } from "#worker/features/assessments/running.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { CampaignKey } from "./campaigns.repository.ts";
import { campaignItems } from "./campaigns.tables.ts";

const isOf = ({ orgId, campaignId }: CampaignKey) =>
  and(eq(campaignItems.orgId, orgId), eq(campaignItems.campaignId, campaignId));

export interface NewItem extends PlannedItem {
  /** The product, or the vendor where it has none. */
  readonly id: string;
  readonly vendorId: VendorId;
  readonly productId: ProductId | null;
  readonly vendorName: string;
  readonly product: string;
}

const field = (name: string): SQL => sql.raw(`value ->> '$.${name}'`);

/** Puts these lines in the place of all there were, by two statements however many they are. */
export function itemEffects(db: Database, key: CampaignKey, items: readonly NewItem[]): Effect[] {
  const rows = JSON.stringify(items.map((item) => ({ ...item, state: item.why === null ? "ready" : "left-out" })));
  const fields = ["id", "vendorId", "productId", "vendorName", "product", "tier", "questionnaireId", "dueOn"];
  const told = [...fields, "contactName", "contactEmail", "state", "why"].map(field);
  return [
    db.delete(campaignItems).where(isOf(key)),
    db
      .insert(campaignItems)
      .select(
        sql`select ${key.orgId}, ${key.campaignId}, ${sql.join(told, sql`, `)}, value -> '$.hints', null from json_each(${rows})`,
      ),
  ];
}

/** The lines of a sending as they are: what is worked out anew is about the same products. */
export const listChosen = (
  db: Database,
  key: CampaignKey,
): Promise<{ id: string; vendorId: VendorId; productId: ProductId | null; why: LeftOut | Failed | null }[]> =>
  db
    .select({
      id: campaignItems.id,
      vendorId: campaignItems.vendorId,
      productId: campaignItems.productId,
      why: campaignItems.why,
    })
    .from(campaignItems)
    .where(isOf(key));

/** Takes a line out by hand, or in again; rolls the batch back when it stands otherwise by now. */
export function takenOutEffects(
  db: Database,
  of: CampaignKey & { readonly id: string; readonly takenOut: boolean },
): Effect[] {
  const out = { state: "left-out", why: "taken-out" } as const;
  const isIn = and(eq(campaignItems.state, "ready"));
  const isOut = and(eq(campaignItems.state, "left-out"), eq(campaignItems.why, "taken-out"));
  return [
    db
      .update(campaignItems)
      .set(of.takenOut ? out : { state: "ready", why: null })
      .where(and(isOf(of), eq(campaignItems.id, of.id), of.takenOut ? isIn : isOut)),
    ...assertOneChanged(db),
  ];
}

export interface ReadyItem {
  readonly id: string;
  readonly vendorId: VendorId;
  readonly productId: ProductId | null;
  readonly vendorName: string;
  readonly questionnaireId: string | null;
  readonly dueOn: string;
  readonly contactName: string;
  readonly contactEmail: string;
}

/** The next lines that are to be sent, by the vendors' names. */
export const listReady = (db: Database, key: CampaignKey, most: number): Promise<ReadyItem[]> =>
  db
    .select({
      id: campaignItems.id,
      vendorId: campaignItems.vendorId,
      productId: campaignItems.productId,
      vendorName: campaignItems.vendorName,
      questionnaireId: campaignItems.questionnaireId,
      dueOn: campaignItems.dueOn,
      contactName: campaignItems.contactName,
      contactEmail: campaignItems.contactEmail,
    })
    .from(campaignItems)
    .where(and(isOf(key), eq(campaignItems.state, "ready")))
    .orderBy(asc(sql`${campaignItems.vendorName} collate nocase`), asc(campaignItems.id))
    .limit(most);

/**
 * Marks a line as sent, in the batch that sends it and before the assessment: rolls all of it back when the line was sent
 * or taken out meanwhile, when the sending was stopped, or when a request about the product is running.
 */
export const sentEffects = (
  db: Database,
  of: CampaignKey & { readonly id: string; readonly productId: ProductId; readonly assessmentId: AssessmentId },
): Effect[] => [
  db
    .update(campaignItems)
    .set({ state: "sent", why: null, assessmentId: of.assessmentId })
    .where(
      and(
        isOf(of),
        eq(campaignItems.id, of.id),
        eq(campaignItems.state, "ready"),
        sql`exists (select 1 from campaigns where campaigns.org_id = ${of.orgId} and campaigns.id = ${of.campaignId}
          and campaigns.state = 'sending')`,
        sql`not ${isRunningAbout(of)}`,
      ),
    ),
  ...assertOneChanged(db),
];

/** Writes down why a line that waits is not sent. */
export const notSentEffect = (
  db: Database,
  of: CampaignKey & { readonly id: string; readonly state: "left-out" | "failed"; readonly why: LeftOut | Failed },
): Effect =>
  db
    .update(campaignItems)
    .set({ state: of.state, why: of.why })
    .where(and(isOf(of), eq(campaignItems.id, of.id), eq(campaignItems.state, "ready")));

/** Whether a request about a product is running. */
export async function isRunning(
  db: Database,
  of: Pick<CampaignKey, "orgId"> & { readonly productId: ProductId },
): Promise<boolean> {
  const row = await db.get<{ is: number }>(sql`select ${isRunningAbout(of)} as "is"`);
  return row?.is === 1;
}
