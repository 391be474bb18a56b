import { and, eq, type SQL, sql } from "drizzle-orm";
import type { ItemState } from "#domain/campaign/campaign-states.ts";
import type { Failed, LeftOut } from "#domain/campaign/left-out.ts";
import type { PlannedItem } from "#domain/campaign/plan-item.ts";
import type { ProductId, VendorId } from "#domain/ids.ts";
import { listWordsOf } from "#domain/list-words.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { CampaignKey } from "./campaigns.repository.ts";
import { campaignItems } from "./campaigns.tables.ts";

/** That a line is one of a sending. */
export const isItemOf = ({ orgId, campaignId }: CampaignKey) =>
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
const stateOf = ({ why }: NewItem): ItemState => (why === null ? "ready" : "left-out");
const wordsOf = ({ vendorName, product }: NewItem): string => listWordsOf(vendorName, product).join(" ");

/** Puts these lines in the place of all there were, by two statements however many they are. */
export function itemEffects(db: Database, key: CampaignKey, items: readonly NewItem[]): Effect[] {
  const rows = JSON.stringify(items.map((item) => ({ ...item, state: stateOf(item), words: wordsOf(item) })));
  const fields = ["id", "vendorId", "productId", "vendorName", "product", "tier", "questionnaireId", "dueOn"];
  const told = [...fields, "contactName", "contactEmail", "state", "why"].map(field);
  return [
    db.delete(campaignItems).where(isItemOf(key)),
    db
      .insert(campaignItems)
      .select(
        sql`select ${key.orgId}, ${key.campaignId}, ${sql.join(told, sql`, `)}, value -> '$.hints', null, 0, ${field("words")} from json_each(${rows})`,
      ),
  ];
}

/** The lines of a sending as they are: what is worked out anew is about the same products. */
export const listChosen = (
  db: Database,
  key: CampaignKey,
  { state, id }: { readonly state?: ItemState; readonly id?: string } = {},
): Promise<{ id: string; vendorId: VendorId; productId: ProductId | null; why: LeftOut | Failed | null }[]> =>
  db
    .select({
      id: campaignItems.id,
      vendorId: campaignItems.vendorId,
      productId: campaignItems.productId,
      why: campaignItems.why,
    })
    .from(campaignItems)
    .where(
      and(
        isItemOf(key),
        state === undefined ? undefined : eq(campaignItems.state, state),
        id === undefined ? undefined : eq(campaignItems.id, id),
      ),
    );

/** Takes a line out by hand; rolls the batch back when it stands otherwise by now. */
export const takenOutEffects = (db: Database, of: CampaignKey & { readonly id: string }): Effect[] => [
  db
    .update(campaignItems)
    .set({ state: "left-out", why: "taken-out" })
    .where(and(isItemOf(of), eq(campaignItems.id, of.id), eq(campaignItems.state, "ready"))),
  ...assertOneChanged(db),
];

/** Takes a line in again that was taken out by hand, as it is worked out now; rolls the batch back when it was not. */
export const takenInEffects = (db: Database, key: CampaignKey, item: NewItem): Effect[] => {
  const { id, hints, ...line } = item;
  return [
    db
      .update(campaignItems)
      .set({ ...line, hintsJson: JSON.stringify(hints), words: wordsOf(item), state: stateOf(item) })
      .where(
        and(
          isItemOf(key),
          eq(campaignItems.id, id),
          eq(campaignItems.state, "left-out"),
          eq(campaignItems.why, "taken-out"),
        ),
      ),
    ...assertOneChanged(db),
  ];
};
