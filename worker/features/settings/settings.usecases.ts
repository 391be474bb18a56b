import type { BuyerSettings } from "#contract/decision.ts";
import type { Call } from "#worker/call.ts";
import { commit } from "#worker/storage/commit.ts";
import { findSettings, settingsEffect } from "./settings.repository.ts";

/** How the organisation works. */
export const viewSettings = ({ deps, principal }: Call): Promise<BuyerSettings> =>
  findSettings(deps.db, principal.orgId);

/** Changes how the organisation works from now on; what was decided stays as it was decided. */
export async function saveSettings({ deps, principal }: Call, settings: BuyerSettings): Promise<BuyerSettings> {
  const { orgId, personId } = principal;
  const at = deps.clock.now();
  await commit(deps.db, {
    orgId,
    actor: personId,
    at,
    effects: [settingsEffect(deps.db, { ...settings, orgId, changedBy: personId, changedAt: at })],
    audit: { action: "settings.saved", subject: orgId, details: { fourEyes: settings.fourEyes } },
  });
  return settings;
}
