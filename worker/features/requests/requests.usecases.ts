import { fail } from "#contract/problems.ts";
import type { RequestEntry, RequestView } from "#contract/request.ts";
import { draftDossier } from "#domain/assessment/draft-dossier.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { RequestId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { visibleQuestions } from "#domain/questionnaire/visibility.ts";
import type { CertificateEffect } from "#domain/scoring/certificate-effect.ts";
import { certificateEffect, coveredToday } from "#domain/scoring/certificate-effect.ts";
import type { Caller } from "#worker/call.ts";
import { listUploadedBy } from "#worker/features/evidence/evidence.repository.ts";
import { answersOf, draftOf, systemsOf } from "./draft.ts";
import { mayTouch } from "./guests.ts";
import { listDelegatedRequests } from "./handed-over.repository.ts";
import { guestView, requestView } from "./request-view.ts";
import { findPolicy, findRequest, type StoredRequest } from "./requests.repository.ts";
import { listRequests } from "./requests-list.repository.ts";

/** What buyers asked of this vendor. */
export async function viewRequests({ deps, principal }: Caller): Promise<RequestEntry[]> {
  const { orgId, personId, role } = principal;
  const all = await listRequests(deps.db, orgId);
  if (role !== "guest") return all;
  const handed = await listDelegatedRequests(deps.db, { orgId, personId });
  return all.filter(({ id }) => handed.has(id));
}

/** Everything the vendor works from; how answers turn into points stays with the buyer. */
export async function viewRequest(call: Caller, requestId: RequestId): Promise<RequestView> {
  const { deps, principal } = call;
  const key = { orgId: principal.orgId, requestId };
  const [found, policy] = await Promise.all([findRequest(deps.db, key), findPolicy(deps.db, key)]);
  if (found === undefined || policy === undefined) fail("not-found");
  // Without a certificate there is nothing to work out.
  const covered = found.certificates.length === 0 ? [] : coveredToday(asOfToday(found, { deps, policy }));
  const view = requestView(found, { id: requestId, covered });
  return principal.role === "guest" ? forGuest(call, { requestId, found, view }) : view;
}

async function forGuest(
  call: Caller,
  { requestId, found, view }: { requestId: RequestId; found: StoredRequest; view: RequestView },
): Promise<RequestView> {
  const { orgId, personId } = call.principal;
  const may = await mayTouch(call, requestId);
  const { questionnaire } = found;
  const shown = visibleQuestions({ questionnaire, answers: answersOf(found), systems: systemsOf(found) });
  return guestView(view, {
    personId,
    questions: new Set(shown.map(({ id }) => id).filter(may)),
    ownFiles: await listUploadedBy(call.deps.db, { orgId, personId }),
  });
}

/** How much work the vendor's certificates remove from this request, and why not more. */
export async function viewCertificateEffect(
  { deps, principal }: Caller,
  requestId: RequestId,
): Promise<CertificateEffect> {
  const key = { orgId: principal.orgId, requestId };
  const [request, policy] = await Promise.all([findRequest(deps.db, key), findPolicy(deps.db, key)]);
  if (request === undefined || policy === undefined) fail("not-found");
  return certificateEffect(asOfToday(request, { deps, policy }));
}

interface Today extends Pick<Caller, "deps"> {
  readonly policy: PolicyChanges;
}

const asOfToday = (request: StoredRequest, { deps, policy }: Today): Dossier =>
  draftDossier(draftOf(request, { policy, asOf: civilDateOf(deps.clock.now()) }));
