import { surveillanceDueDates } from "#domain/certificate/assurance.ts";
import { counts } from "#domain/certificate/standard.ts";
import { addDays, addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { type Policy, resolvePolicy } from "#domain/policy/policy.ts";
import { score } from "./score.ts";

/**
 * The first day after `asOf` on which time alone changes the summary; null when it never does.
 * On every day before it the summary is the same but for its `asOf`, so nobody needs to score again until then.
 */
export function nextChange(dossier: Dossier): CivilDate | null {
  const now = timeless(dossier);
  return turningDays(dossier).find((asOf) => timeless({ ...dossier, asOf }) !== now) ?? null;
}

const timeless = (dossier: Dossier): string => JSON.stringify({ ...score(dossier), asOf: null });

/** Every later day on which some rule that looks at the date may turn, earliest first. Between two of them nothing changes. */
function turningDays(dossier: Dossier): CivilDate[] {
  const policy = resolvePolicy(dossier.policy);
  const certificates = dossier.certificates.filter(counts).flatMap((one) => certificateDays(one, policy));
  const days = [...certificates, ...evidenceDays(dossier, policy)];
  return [...new Set(days)].filter((day) => day > dossier.asOf).sort();
}

function certificateDays(certificate: Certificate, policy: Policy): CivilDate[] {
  const { issued, expires, surveillance = [] } = certificate;
  const lapses = surveillanceDueDates(certificate).map((due) => addDays(due, policy.surveillanceGraceDays + 1));
  const ends = expires === undefined ? [] : [addDays(expires, -policy.expiringDays), addDays(expires, 1)];
  return [...(issued === undefined ? [] : [issued]), ...ends, ...lapses, ...surveillance.map((audit) => audit.heldOn)];
}

function evidenceDays({ answers, evidence }: Dossier, { evidenceMaxAgeMonths }: Policy): CivilDate[] {
  const attached = new Set(Object.values(answers).flatMap((answer) => answer.evidence ?? []));
  return evidence
    .filter((item) => attached.has(item.id) && item.accepted !== false)
    .flatMap(({ dated }) => (dated === undefined ? [] : [dated, addDays(addMonths(dated, evidenceMaxAgeMonths), 1)]));
}
