import type { CivilDate } from "#domain/civil-date.ts";
import type { Answer, Certificate, Dossier, EvidenceItem } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";

// What a vendor, a reviewer or time could do to a dossier: the laws say what may come of it.

/** Every question of a dossier's questionnaire, in order. */
export const questionsOf = ({ questionnaire }: Dossier): Question[] =>
  questionnaire.sections.flatMap((section) => section.questions);

const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

/** The dossier as if the question had been neither answered nor reviewed. */
export const withoutAnswer = (dossier: Dossier, id: string): Dossier => ({
  ...dossier,
  answers: without(dossier.answers, id),
  reviews: without(dossier.reviews, id),
});

export const withAnswer = (dossier: Dossier, id: string, answer: Answer): Dossier => ({
  ...dossier,
  answers: { ...dossier.answers, [id]: answer },
});

/** One more evidence item, attached to the answer of a question. */
export function withEvidence(dossier: Dossier, id: string, item: EvidenceItem): Dossier {
  const answer = dossier.answers[id] ?? {};
  const more = { ...answer, evidence: [...(answer.evidence ?? []), item.id] };
  return { ...withAnswer(dossier, id, more), evidence: [...dossier.evidence, item] };
}

export const withCertificate = (dossier: Dossier, certificate: Certificate): Dossier => ({
  ...dossier,
  certificates: [...dossier.certificates, certificate],
});

export const withoutCertificate = (dossier: Dossier, id: string): Dossier => ({
  ...dossier,
  certificates: dossier.certificates.filter((certificate) => certificate.id !== id),
});

/** The dossier as it is handed in: nobody has looked at anything. */
export const unreviewed = (dossier: Dossier): Dossier => ({
  ...dossier,
  reviews: {},
  systems: dossier.systems.map((system) => ({ ...system, confirmed: false })),
  certificates: dossier.certificates.map((one) => ({
    ...one,
    verification: one.verification === "confirmed" ? "document" : (one.verification ?? "none"),
    scope: (one.scope ?? []).map(({ system, claimed }) => ({ system, ...(claimed && { claimed }) })),
  })),
});

/** The same dossier with every list and record the other way round. */
export const turned = (dossier: Dossier): Dossier => ({
  ...dossier,
  uses: dossier.uses.toReversed(),
  systems: dossier.systems.toReversed(),
  certificates: dossier.certificates.toReversed(),
  evidence: dossier.evidence.toReversed(),
  answers: Object.fromEntries(Object.entries(dossier.answers).toReversed()),
  reviews: Object.fromEntries(Object.entries(dossier.reviews).toReversed()),
});

/** The dossier with nothing in it that takes effect only after a day. */
export function withoutFuture(dossier: Dossier, today: CivilDate): Dossier {
  const past = <T extends string | undefined>(day: T) => (day !== undefined && day > today ? today : day);
  return {
    ...dossier,
    evidence: dossier.evidence.map((item) => (item.dated === undefined ? item : { ...item, dated: past(item.dated) })),
    certificates: dossier.certificates.map((one) => ({
      ...one,
      ...(one.accreditedSince !== undefined && { accreditedSince: past(one.accreditedSince) }),
      ...(one.issued !== undefined && { issued: past(one.issued) }),
      surveillance: (one.surveillance ?? []).filter((audit) => audit.heldOn <= today),
    })),
  };
}
