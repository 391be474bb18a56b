import { fail } from "#contract/problems.ts";
import type { RequestEntry, RequestView } from "#contract/response.ts";
import { draftDossier } from "#domain/assessment/draft-dossier.ts";
import type { CertificateEffect } from "#domain/certificate/effect.ts";
import { certificateEffect } from "#domain/certificate/effect.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Call } from "#worker/http/app-env.ts";
import { draftOf } from "./draft.ts";
import { inLanguage } from "./language.ts";
import { carriedOf, offerOf } from "./moving.ts";
import { findPolicy, findRequest } from "./requests.repository.ts";
import { listRequests } from "./requests-list.repository.ts";

/** What buyers asked of this vendor. */
export const viewRequests = ({ deps, principal }: Call): Promise<RequestEntry[]> =>
  listRequests(deps.db, principal.orgId);

/** Everything the vendor works from; how answers turn into points stays with the buyer. */
export async function viewRequest({ deps, principal }: Call, responseId: string): Promise<RequestView> {
  const found = await findRequest(deps.db, { orgId: principal.orgId, responseId });
  if (found === undefined) fail("not-found");
  const {
    chosen,
    uses,
    questionnaire: _base,
    buyerOrgId: _buyer,
    assessmentId: _asm,
    policyVersion: _policy,
    translationText: _text,
    movedFrom: _from,
    movedAt: _at,
    offered: _offered,
    ...open
  } = found;
  return {
    ...open,
    ...inLanguage(found),
    id: responseId,
    uses: uses.map(({ id, name, description }) => ({ id, name, description })),
    systems: chosen,
    offer: offerOf(found),
    carried: carriedOf(found),
  };
}

/** How much work the vendor's certificates remove from this response, and why not more. */
export async function viewCertificateEffect({ deps, principal }: Call, responseId: string): Promise<CertificateEffect> {
  const key = { orgId: principal.orgId, responseId };
  const [request, policy] = await Promise.all([findRequest(deps.db, key), findPolicy(deps.db, key)]);
  if (request === undefined || policy === undefined) fail("not-found");
  return certificateEffect(draftDossier(draftOf(request, { policy, asOf: civilDateOf(deps.clock.now()) })));
}
