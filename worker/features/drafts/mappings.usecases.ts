import { fail } from "#contract/problems.ts";
import type { SaveMapping } from "#contract/questionnaire.schema.ts";
import type { MappingEntry } from "#contract/questionnaire.ts";
import { type Done, done } from "#contract/view.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { listMappings, mappingEffect, removeMappingEffects } from "./mappings.repository.ts";

/** Saved ways of reading spreadsheets. */
export const viewMappings = ({ deps, principal }: Caller): Promise<MappingEntry[]> =>
  listMappings(deps.db, principal.orgId);

/** Keeps a mapping under a name, for the next file of the same layout. */
export async function saveMapping(call: Call<MappingEntry>, { name, mapping }: SaveMapping): Promise<MappingEntry> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  if (JSON.stringify(mapping).length > 50_000)
    fail("input-invalid", [{ pointer: "/mapping", message: "This mapping is too large to keep." }]);
  const entry: MappingEntry = { id: deps.ids.id("map"), name, mapping };
  const savedAt = deps.clock.now();
  return call.commit({
    effects: [mappingEffect(deps.db, { ...entry, orgId, savedBy: personId, savedAt })],
    audit: { action: "import-mapping.saved", subject: entry.id, clear: { name } },
    result: entry,
  });
}

/** Forgets a saved mapping; refuses what is not there, also when somebody else forgets it at the same moment. */
export async function removeMapping(call: Call<Done>, id: string): Promise<Done> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const known = (await listMappings(deps.db, orgId)).some((entry) => entry.id === id);
  if (!known) fail("not-found");
  return call
    .commit({
      effects: removeMappingEffects(deps.db, { orgId, id }),
      audit: { action: "import-mapping.removed", subject: id },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("not-found");
      throw error;
    });
}
