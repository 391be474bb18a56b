import { certificateStands } from "#domain/ask-again/certificate-stands.ts";
import { isInForce } from "#domain/certificate/assurance.ts";
import { scopeMatchWorth } from "#domain/certificate/scope.ts";
import { counts } from "#domain/certificate/standard.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { namedCertificate } from "#domain/score-history/named-certificate.ts";
import type { Caller } from "#worker/call.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { findLastRound } from "#worker/features/assessments/last-round.repository.ts";
import { certificateSaidEffects } from "#worker/features/decided-on/certificate-said.repository.ts";
import { restsOnEffects } from "#worker/features/decided-on/rests-on.repository.ts";
import { certificateKind, entriesStandEffects, listEntries } from "#worker/features/profile/profile.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";

/**
 * What a decision rests on is watched from now on: its certificates. What its vendor said of them between handing in and the
 * decision proposes to ask again at once, as nobody has seen it; the batch rolls back when it says more meanwhile.
 */
export async function restsOn({ deps, at }: Caller, dossier: Dossier, key: AssessmentKey): Promise<Effect[]> {
  const { vendorOrgId } = await findLastRound(deps.db, key);
  if (vendorOrgId === undefined) return [];
  const rested = dossier.certificates.filter(
    (one) => counts(one) && isInForce(one, dossier.asOf) && one.verification !== "failed",
  );
  const today = civilDateOf(at);
  const said = await listEntries(deps.db, {
    kind: certificateKind,
    orgId: vendorOrgId,
    ids: rested.map(({ id }) => id),
  });
  return [
    ...entriesStandEffects(deps.db, { ...certificateKind, orgId: vendorOrgId, entries: said }),
    ...restsOnEffects(deps.db, {
      ...key,
      vendorOrgId,
      at,
      certificates: rested.map((certificate) => ({
        certificateId: certificate.id,
        named: namedCertificate(dossier, certificate.id).named,
        stands: certificateStands(asRead(certificate)),
      })),
    }),
    ...said.flatMap(({ id, body }) =>
      certificateSaidEffects(deps.db, {
        vendorOrgId,
        certificateId: id,
        today,
        at,
        stands: certificateStands(body),
        of: key,
      }),
    ),
  ];
}

type Certificate = Dossier["certificates"][number];

/** What a reviewer read as outside was not decided on: it cannot be lost. */
const asRead = (certificate: Certificate): Certificate => ({
  ...certificate,
  scope: (certificate.scope ?? []).map((entry) =>
    scopeMatchWorth(entry.reviewed ?? entry.claimed ?? "unknown") < scopeMatchWorth(entry.claimed ?? "unknown")
      ? { ...entry, claimed: entry.reviewed }
      : entry,
  ),
});
