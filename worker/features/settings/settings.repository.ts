import { eq } from "drizzle-orm";
import type { SaveSettings } from "#contract/decision.schema.ts";
import type { BuyerSettings } from "#contract/decision.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { buyerSettings } from "./settings.tables.ts";

/** How a buyer works; without a word from it, one pair of eyes is enough. */
export async function findSettings(db: Database, orgId: OrgId): Promise<BuyerSettings> {
  const [row] = await db
    .select({ fourEyes: buyerSettings.fourEyes, timeZone: buyerSettings.timeZone })
    .from(buyerSettings)
    .where(eq(buyerSettings.orgId, orgId));
  return row ?? unsaid;
}
const unsaid: BuyerSettings = { fourEyes: false, timeZone: "UTC" };

/** Stores what is changed, and nothing else. */
export const settingsEffect = (
  db: Database,
  of: {
    readonly change: SaveSettings;
    readonly orgId: OrgId;
    readonly changedBy: string;
    readonly changedAt: number;
  },
): Effect => {
  const { change, ...by } = of;
  const { fourEyes = unsaid.fourEyes, timeZone = unsaid.timeZone } = change;
  return db
    .insert(buyerSettings)
    .values({ fourEyes, timeZone, ...by })
    .onConflictDoUpdate({ target: buyerSettings.orgId, set: { ...change, ...by } });
};
