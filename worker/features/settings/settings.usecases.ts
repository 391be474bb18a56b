import type { SaveSettings } from "#contract/decision.schema.ts";
import type { BuyerSettings } from "#contract/decision.ts";
import type { Call, Caller } from "#worker/call.ts";
import { wakeAllEffect } from "#worker/features/reminders/due.repository.ts";
import { findSettings, settingsEffect } from "./settings.repository.ts";

/** How the organisation works. */
export const viewSettings = ({ deps, principal }: Caller): Promise<BuyerSettings> =>
  findSettings(deps.db, principal.orgId);

/** Changes how the organisation works from now on; what was decided stays as it was decided. */
export async function saveSettings(call: Call<BuyerSettings>, change: SaveSettings): Promise<BuyerSettings> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const was = await findSettings(deps.db, orgId);
  const isMoved = change.timeZone !== undefined && change.timeZone !== was.timeZone;
  return call.commit({
    effects: [
      settingsEffect(deps.db, { change, orgId, changedBy: personId, changedAt: call.at }),
      // Days begin at another moment now.
      ...(isMoved ? [wakeAllEffect(deps.db, orgId)] : []),
    ],
    audit: {
      action: "settings.saved",
      subject: orgId,
      details: change,
    },
    result: { fourEyes: change.fourEyes ?? was.fourEyes, timeZone: change.timeZone ?? was.timeZone },
  });
}
