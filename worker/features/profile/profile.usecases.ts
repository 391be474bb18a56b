import { fail } from "#contract/problems.ts";
import type { CertificateBody, LegalEntityBody, SystemBody } from "#contract/request.schema.ts";
import type { CertificateView, LegalEntityView, Revised, SystemView } from "#contract/request.ts";
import { certificateStands } from "#domain/ask-again/certificate-stands.ts";
import type { Action } from "#domain/audit/actions.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Call, Caller } from "#worker/call.ts";
import { certificateSaidEffects } from "#worker/features/decided-on/certificate-said.repository.ts";
import { listUnknownEvidence } from "#worker/features/evidence/evidence.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { historyEffects } from "./history.usecases.ts";
import {
  certificateKind,
  entryOf,
  findEntry,
  legalEntityKind,
  mostEntries,
  type ProfileKind,
  profileEffects,
  profileQuery,
  systemKind,
} from "./profile.repository.ts";

/** The vendor's inventory of AI systems. */
export const listSystems = async ({ deps, principal }: Caller): Promise<SystemView[]> =>
  (await profileQuery(deps.db, systemKind, principal.orgId)).map(entryOf(systemKind));

/** The companies of the vendor's group. */
export const listLegalEntities = async ({ deps, principal }: Caller): Promise<LegalEntityView[]> =>
  (await profileQuery(deps.db, legalEntityKind, principal.orgId)).map(entryOf(legalEntityKind));

/** The vendor's certificates. */
export const listCertificates = async ({ deps, principal }: Caller): Promise<CertificateView[]> =>
  (await profileQuery(deps.db, certificateKind, principal.orgId)).map(entryOf(certificateKind));

export interface Saved<Body> {
  readonly id: string;
  /** The revision the change starts from; 0 for a new one. */
  readonly revision: number;
  readonly body: Body;
}

/** Saves an AI system under the id the screen chose; the same save sent twice counts once. */
export const saveSystem = (call: Call<SystemView>, saved: Saved<SystemBody>): Promise<SystemView> =>
  save(call, saved, { kind: systemKind, action: "ai-system.saved" });

/** Saves a company of the group. */
export const saveLegalEntity = (call: Call<LegalEntityView>, saved: Saved<LegalEntityBody>): Promise<LegalEntityView> =>
  save(call, saved, { kind: legalEntityKind, action: "legal-entity.saved" });

/** Saves a certificate; the files shown for it must be the vendor's own. */
export async function saveCertificate(
  call: Call<CertificateView>,
  saved: Saved<CertificateBody>,
): Promise<CertificateView> {
  const { deps, principal } = call;
  const unknown = await listUnknownEvidence(deps.db, { orgId: principal.orgId, ids: saved.body.files });
  if (unknown.length > 0)
    fail("input-invalid", [{ pointer: "/body/files", message: "Choose files from your evidence" }]);
  return save(call, saved, {
    kind: certificateKind,
    action: "certificate.saved",
    also: ({ before, revision, at }) => [
      ...historyEffects(call, {
        orgId: principal.orgId,
        certificateId: saved.id,
        revision,
        body: saved.body,
        before,
        saidBy: principal.personId,
        saidAt: at,
      }),
      // Who decided on it hears that it ended or covers less, and that it is valid again.
      ...certificateSaidEffects(deps.db, {
        vendorOrgId: principal.orgId,
        certificateId: saved.id,
        stands: certificateStands(saved.body),
        today: civilDateOf(at),
        at,
      }),
    ],
  });
}

interface Saving<Body> {
  readonly kind: ProfileKind<Body>;
  readonly action: Action;
  /** What else a save stores in the same batch. */
  readonly also?: (of: { before: Body | undefined; revision: number; at: number }) => readonly Effect[];
}

async function save<Body>(call: Call<Revised<Body>>, saved: Saved<Body>, saving: Saving<Body>): Promise<Revised<Body>> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const { id, revision: base, body } = saved;
  const { kind } = saving;
  if (!new RegExp(`^${kind.prefix}_[A-Za-z0-9_-]{4,60}$`).test(id)) fail("not-found");
  const { entry, full } = await findEntry(deps.db, { kind, orgId, id });
  if (entry?.revision === base + 1 && canonicalJson(entry.body) === canonicalJson(body)) return entry;
  if (entry === undefined && base > 0) fail("not-found");
  if ((entry?.revision ?? 0) !== base) fail("stale-revision");
  if (entry === undefined && full)
    fail("input-invalid", [{ pointer: "/body", message: `There can be at most ${mostEntries} of these` }]);
  return call.commit({
    effects: [
      ...profileEffects(deps.db, { kind, orgId, id, base, body, at }),
      ...(saving.also?.({ before: entry?.body, revision: base + 1, at }) ?? []),
    ],
    audit: { action: saving.action, subject: id, details: { revision: base + 1 } },
    result: { id, revision: base + 1, body },
  });
}
