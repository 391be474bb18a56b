import { eq } from "drizzle-orm";
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
  return row ?? { fourEyes: false, timeZone: "UTC" };
}

export const settingsEffect = (
  db: Database,
  row: BuyerSettings & { readonly orgId: OrgId; readonly changedBy: string; readonly changedAt: number },
): Effect => db.insert(buyerSettings).values(row).onConflictDoUpdate({ target: buyerSettings.orgId, set: row });
