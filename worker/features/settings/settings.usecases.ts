import type { BuyerSettings } from "#contract/decision.ts";
import type { Call, Caller } from "#worker/call.ts";

import { findSettings, settingsEffect } from "./settings.repository.ts";

/** How the organisation works. */
export const viewSettings = ({ deps, principal }: Caller): Promise<BuyerSettings> =>
  findSettings(deps.db, principal.orgId);

/** Changes how the organisation works from now on; what was decided stays as it was decided. */
export async function saveSettings(call: Call<BuyerSettings>, settings: BuyerSettings): Promise<BuyerSettings> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  return call.commit({
    effects: [settingsEffect(deps.db, { ...settings, orgId, changedBy: personId, changedAt: call.at })],
    audit: { action: "settings.saved", subject: orgId, details: { fourEyes: settings.fourEyes } },
    result: settings,
  });
}
