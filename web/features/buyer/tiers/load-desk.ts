import type { ShelfEntry } from "#contract/questionnaire.ts";
import type { TierDesk } from "#contract/tiers.ts";
import { call } from "#web/api/client.ts";

/** The rules of tiers that hold, and the questionnaires they can lead to. */
export interface Desk {
  readonly desk: TierDesk;
  readonly shelf: readonly ShelfEntry[];
}

export async function loadDesk(): Promise<Desk> {
  const [desk, shelf] = await Promise.all([
    call("GET /api/buyer/tiers", {}),
    call("GET /api/buyer/questionnaires", {}),
  ]);
  return { desk, shelf };
}
