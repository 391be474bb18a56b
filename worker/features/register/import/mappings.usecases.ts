import type { Page, PageQuery } from "#contract/list.schema.ts";
import { fail } from "#contract/problems.ts";
import type { KeepVendorMapping } from "#contract/vendor-mapping.schema.ts";
import type { VendorMappingEntry } from "#contract/vendor-mapping.ts";
import { type Done, done } from "#contract/view.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { headerSet, headersKey } from "#domain/register/import/kept-mapping.ts";
import type { Call, Caller } from "#worker/call.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import {
  findVendorMapping,
  listVendorMappings,
  removeVendorMappingEffects,
  vendorMappingEffects,
} from "./mappings.repository.ts";

/** How the organisation reads its lists of vendors, by their headers. */
export const viewVendorMappings = ({ deps, principal }: Caller, asked: PageQuery): Promise<Page<VendorMappingEntry>> =>
  listVendorMappings(deps.db, { ...asked, orgId: principal.orgId });

/** Keeps how a list with these headers is read, in place of what was kept for the same headers; the same again changes nothing. */
export async function keepVendorMapping(
  call: Call<VendorMappingEntry>,
  { headers, mapping }: KeepVendorMapping,
): Promise<VendorMappingEntry> {
  const { deps, principal, at } = call;
  const { orgId, personId, name } = principal;
  if (JSON.stringify([headers, mapping]).length > 50_000)
    fail("input-invalid", [{ pointer: "/mapping", message: "This list has too many columns to be kept." }]);
  const id = `vmp_${(await sha256Hex(headersKey(headers))).slice(0, 24)}`;
  const before = await findVendorMapping(deps.db, { orgId, id });
  if (before && canonicalJson(before.mapping) === canonicalJson(mapping)) return before;
  const entry = { id, headers: headerSet(headers), mapping, savedAt: at };
  return call
    .commit({
      effects: vendorMappingEffects(deps.db, { ...entry, orgId, savedBy: personId }),
      audit: { action: "vendor-mapping.kept", subject: id, details: { columns: Object.keys(mapping.columns).length } },
      result: { ...entry, savedBy: name },
    })
    .catch(async (error: unknown) => {
      const theirs =
        refusalOf(error) === "stale-revision" ? await findVendorMapping(deps.db, { orgId, id }) : undefined;
      if (theirs === undefined) throw error;
      return theirs;
    });
}

/** Forgets how lists with some headers are read; refuses what is not there, also when somebody else just forgot it. */
export async function removeVendorMapping(call: Call<Done>, id: string): Promise<Done> {
  const { deps, principal } = call;
  const { orgId } = principal;
  if ((await findVendorMapping(deps.db, { orgId, id })) === undefined) fail("not-found");
  return call
    .commit({
      effects: removeVendorMappingEffects(deps.db, { orgId, id }),
      audit: { action: "vendor-mapping.forgotten", subject: id },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("not-found");
      throw error;
    });
}
