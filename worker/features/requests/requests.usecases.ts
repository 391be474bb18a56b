import type { RequestEntry, RequestView } from "#contract/request.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { RequestId } from "#domain/ids.ts";
import { visibleQuestions } from "#domain/questionnaire/visibility.ts";
import type { CertificateEffect } from "#domain/scoring/certificate-effect.ts";
import { certificateEffect, coveredToday } from "#domain/scoring/certificate-effect.ts";
import type { Caller } from "#worker/call.ts";
import { listUploadedBy } from "#worker/features/evidence/evidence.repository.ts";
import { findAsOfToday } from "./as-of-today.ts";
import { answersOf, systemsOf } from "./draft.ts";
import { mayTouch } from "./guests.ts";
import { listDelegatedRequests } from "./handed-over.repository.ts";
import { guestView, requestView } from "./request-view.ts";
import type { StoredRequest } from "./requests.repository.ts";
import { listRequests } from "./requests-list.repository.ts";

/** What buyers asked of this vendor; to a guest, where they have questions in hand, and of these alone. */
export async function viewRequests({ deps, principal }: Caller): Promise<RequestEntry[]> {
  const { orgId, personId, role } = principal;
  const today = civilDateOf(deps.clock.now());
  if (role !== "guest") return listRequests(deps.db, { orgId, today });
  return listRequests(deps.db, { orgId, today, handed: await listDelegatedRequests(deps.db, { orgId, personId }) });
}

/** Everything the vendor works from; how answers turn into points stays with the buyer. */
export async function viewRequest(call: Caller, requestId: RequestId): Promise<RequestView> {
  const { request: found, dossier } = await findAsOfToday(call, requestId);
  const view = requestView(found, { id: requestId, covered: coveredToday(dossier) });
  return call.principal.role === "guest" ? forGuest(call, { requestId, found, view }) : view;
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
export async function viewCertificateEffect(call: Caller, requestId: RequestId): Promise<CertificateEffect> {
  return certificateEffect((await findAsOfToday(call, requestId)).dossier);
}
