import { fail } from "#contract/problems.ts";
import type { SaveMapping } from "#contract/questionnaire.schema.ts";
import type { MappingEntry } from "#contract/questionnaire.ts";
import type { Call } from "#worker/call.ts";
import { commit } from "#worker/storage/commit.ts";
import { listMappings, mappingEffect, removeMappingEffect } from "./mappings.repository.ts";

/** Saved ways of reading spreadsheets. */
export const viewMappings = ({ deps, principal }: Call): Promise<MappingEntry[]> =>
  listMappings(deps.db, principal.orgId);

/** Keeps a mapping under a name, for the next file of the same layout. */
export async function saveMapping(call: Call, { name, mapping }: SaveMapping): Promise<MappingEntry> {
  const { deps, principal, idempotency } = call;
  const { orgId, personId } = principal;
  if (JSON.stringify(mapping).length > 50_000)
    fail("input-invalid", [{ pointer: "/mapping", message: "This mapping is too large to keep." }]);
  const entry: MappingEntry = { id: deps.ids.id("map"), name, mapping };
  const savedAt = deps.clock.now();
  await commit(deps.db, {
    orgId,
    actor: personId,
    at: savedAt,
    effects: [mappingEffect(deps.db, { ...entry, orgId, savedBy: personId, savedAt })],
    audit: { action: "import-mapping.saved", subject: entry.id, details: { name } },
    ...(idempotency && { idempotency: { ...idempotency, result: entry } }),
  });
  return entry;
}

/** Forgets a saved mapping; a repeat does nothing. */
export async function removeMapping({ deps, principal, idempotency }: Call, id: string): Promise<{ done: true }> {
  const { orgId, personId } = principal;
  const known = (await listMappings(deps.db, orgId)).some((entry) => entry.id === id);
  if (!known) fail("not-found");
  await commit(deps.db, {
    orgId,
    actor: personId,
    at: deps.clock.now(),
    effects: [removeMappingEffect(deps.db, { orgId, id })],
    audit: { action: "import-mapping.removed", subject: id },
    ...(idempotency && { idempotency: { ...idempotency, result: { done: true } } }),
  });
  return { done: true };
}
