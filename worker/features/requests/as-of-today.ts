import { fail } from "#contract/problems.ts";
import { draftDossier } from "#domain/assessment/draft-dossier.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { draftOf } from "./draft.ts";
import { findPolicy, findRequest, type StoredRequest } from "./requests.repository.ts";

/** A request of the vendor's own with the dossier it would make today, by the buyer's policy; neither is sent as it is. */
export async function findAsOfToday(
  { deps, principal }: Caller,
  requestId: RequestId,
): Promise<{ readonly request: StoredRequest; readonly dossier: Dossier }> {
  const key = { orgId: principal.orgId, requestId };
  const [request, policy] = await Promise.all([findRequest(deps.db, key), findPolicy(deps.db, key)]);
  if (request === undefined || policy === undefined) fail("not-found");
  return { request, dossier: draftDossier(draftOf(request, { policy, asOf: civilDateOf(deps.clock.now()) })) };
}
