import { fail } from "#contract/problems.ts";
import type { CertificateBody, LegalEntityBody, SystemBody } from "#contract/request.schema.ts";
import type { CertificateView, LegalEntityView, Revised, SystemView } from "#contract/request.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { Call } from "#worker/call.ts";
import { listUnknownEvidence } from "#worker/features/evidence/evidence.repository.ts";
import { commit, type Effect } from "#worker/storage/commit.ts";
import { historyEffects } from "./history.usecases.ts";
import { entryOf, findEntry, mostEntries, profileEffects, profileQuery } from "./profile.repository.ts";
import { aiSystems, certificates, legalEntities } from "./profile.tables.ts";

/** The vendor's inventory of AI systems. */
export const listSystems = async ({ deps, principal }: Call): Promise<SystemView[]> =>
  (await profileQuery(deps.db, aiSystems, principal.orgId)).map(entryOf<SystemBody>);

/** The companies of the vendor's group. */
export const listLegalEntities = async ({ deps, principal }: Call): Promise<LegalEntityView[]> =>
  (await profileQuery(deps.db, legalEntities, principal.orgId)).map(entryOf<LegalEntityBody>);

/** The vendor's certificates. */
export const listCertificates = async ({ deps, principal }: Call): Promise<CertificateView[]> =>
  (await profileQuery(deps.db, certificates, principal.orgId)).map(entryOf<CertificateBody>);

export interface Saved<Body> {
  readonly id: string;
  /** The revision the change starts from; 0 for a new one. */
  readonly revision: number;
  readonly body: Body;
}

/** Saves an AI system under the id the screen chose; the same save sent twice counts once. */
export const saveSystem = (call: Call, saved: Saved<SystemBody>): Promise<SystemView> =>
  save(call, saved, { table: aiSystems, prefix: "sys", action: "ai-system.saved" });

/** Saves a company of the group. */
export const saveLegalEntity = (call: Call, saved: Saved<LegalEntityBody>): Promise<LegalEntityView> =>
  save(call, saved, { table: legalEntities, prefix: "ent", action: "legal-entity.saved" });

/** Saves a certificate; the files shown for it must be the vendor's own. */
export async function saveCertificate(call: Call, saved: Saved<CertificateBody>): Promise<CertificateView> {
  const { deps, principal } = call;
  const unknown = await listUnknownEvidence(deps.db, { orgId: principal.orgId, ids: saved.body.files });
  if (unknown.length > 0)
    fail("input-invalid", [{ pointer: "/body/files", message: "Choose files from your evidence" }]);
  const kind = { table: certificates, prefix: "crt", action: "certificate.saved" };
  return save(call, saved, {
    ...kind,
    also: ({ before, revision, at }) =>
      historyEffects(call, {
        orgId: principal.orgId,
        certificateId: saved.id,
        revision,
        body: saved.body,
        before,
        saidBy: principal.personId,
        saidAt: at,
      }),
  });
}

interface Kind<Body> {
  readonly table: typeof aiSystems;
  readonly prefix: string;
  readonly action: string;
  /** What else a save stores in the same batch. */
  readonly also?: (of: { before: Body | undefined; revision: number; at: number }) => readonly Effect[];
}

async function save<Body>(call: Call, saved: Saved<Body>, kind: Kind<Body>): Promise<Revised<Body>> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { id, revision: base, body } = saved;
  if (!new RegExp(`^${kind.prefix}_[A-Za-z0-9_-]{4,60}$`).test(id)) fail("not-found");
  const { entry, full } = await findEntry<Body>(deps.db, { table: kind.table, orgId, id });
  if (entry?.revision === base + 1 && canonicalJson(entry.body) === canonicalJson(body)) return entry;
  if (entry === undefined && base > 0) fail("not-found");
  if ((entry?.revision ?? 0) !== base) fail("stale-revision");
  if (entry === undefined && full)
    fail("input-invalid", [{ pointer: "/body", message: `There can be at most ${mostEntries} of these` }]);
  const at = deps.clock.now();
  await commit(deps.db, {
    orgId,
    actor: personId,
    at,
    effects: [
      ...profileEffects(deps.db, { table: kind.table, orgId, id, base, body, at }),
      ...(kind.also?.({ before: entry?.body, revision: base + 1, at }) ?? []),
    ],
    audit: { action: kind.action, subject: id, details: { revision: base + 1 } },
  });
  return { id, revision: base + 1, body };
}
