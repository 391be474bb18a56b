import { fail } from "#contract/problems.ts";
import type { VendorHistoryQuery } from "#contract/register.schema.ts";
import type { VendorHistory } from "#contract/register.ts";
import type { VendorId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { listVendorEvents } from "./vendor-history.repository.ts";
import { findVendor } from "./vendors.repository.ts";

/** A page of all that happened with a vendor over all it was ever asked, the newest first. */
export async function viewVendorHistory(
  { deps, principal }: Caller,
  { id, ...asked }: VendorHistoryQuery & { readonly id: VendorId },
): Promise<VendorHistory> {
  const key = { orgId: principal.orgId, id };
  if ((await findVendor(deps.db, key)) === undefined) fail("not-found");
  return listVendorEvents(deps.db, { ...key, ...asked });
}
