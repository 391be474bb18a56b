import { certificateKey } from "#domain/certificate/credit.ts";
import { counts } from "#domain/certificate/standard.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { runScoring, type Scoring } from "./scoring-run.ts";

/** Something nobody has looked at, and by how much `checked` would rise were it found to be as the vendor says. */
export interface FirstLook {
  readonly kind: "certificate" | "answer";
  /** Of the certificate or the question. */
  readonly id: string;
  readonly gain: number;
}

const leastGain = 1e-9;
const most = 3;

/** The three looks that bring most, largest gain first; empty when looking would change nothing. */
export function lookFirst({ setting, verdicts, result }: Scoring): FirstLook[] {
  const { dossier } = setting;
  const before = result.overall?.checked ?? 0;
  const gainOf = (found: Dossier): number => (runScoring(found).result.overall?.checked ?? 0) - before;
  const answers = verdicts
    .filter(({ standing, evidence }) => standing === "level" && evidence.some(({ judgement }) => judgement === "none"))
    .map(({ question: { id }, evidence }): FirstLook => {
      const items = Object.fromEntries(evidence.map(({ item }) => [item.id, true]));
      const review = { ...dossier.reviews[id], evidence: { ...items, ...dossier.reviews[id]?.evidence } };
      return { kind: "answer", id, gain: gainOf({ ...dossier, reviews: { ...dossier.reviews, [id]: review } }) };
    });
  const certificates = [...Map.groupBy(dossier.certificates.filter(counts), certificateKey).values()]
    .filter((entries) => entries.every(({ verification }) => verification !== "failed"))
    .map(
      ([entry]): FirstLook => ({ kind: "certificate", id: entry?.id ?? "", gain: gainOf(confirmed(dossier, entry)) }),
    );
  return [...certificates, ...answers]
    .filter(({ gain }) => gain > leastGain)
    .sort((one, other) => other.gain - one.gain || one.id.localeCompare(other.id))
    .slice(0, most);
}

/** The dossier with a certificate confirmed in all its entries, its scope read as the vendor says, and the systems it names confirmed. */
function confirmed(dossier: Dossier, of: Certificate | undefined): Dossier {
  const isOne = (certificate: Certificate): boolean =>
    of !== undefined && certificateKey(certificate) === certificateKey(of);
  const named = new Set(
    dossier.certificates.filter(isOne).flatMap(({ scope = [] }) => scope.map(({ system }) => system)),
  );
  return {
    ...dossier,
    systems: dossier.systems.map((system) => (named.has(system.id) ? { ...system, confirmed: true } : system)),
    certificates: dossier.certificates.map((one) => (isOne(one) ? read(one) : one)),
  };
}

const read = (certificate: Certificate): Certificate => ({
  ...certificate,
  verification: "confirmed",
  scope: (certificate.scope ?? []).map((entry) => ({
    ...entry,
    reviewed: entry.reviewed ?? entry.claimed ?? "unknown",
  })),
});
