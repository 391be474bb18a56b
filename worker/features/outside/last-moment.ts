import { fail } from "#contract/problems.ts";
import { endOf, whyNotUntil } from "#domain/access/outside.ts";
import { localTime } from "#domain/local-time.ts";
import type { Caller } from "#worker/call.ts";
import { findSettings } from "#worker/features/settings/settings.repository.ts";

/** The moment at which a last day is over by the organisation's clock; refuses a day that is none. */
export async function lastMoment({ deps, principal, at }: Caller, until: string): Promise<number> {
  const { timeZone } = await findSettings(deps.db, principal.orgId);
  const why = whyNotUntil(until, localTime(at, timeZone).date);
  if (why !== undefined) fail("input-invalid", [{ pointer: "/until", message: why }]);
  return endOf(until, timeZone);
}
