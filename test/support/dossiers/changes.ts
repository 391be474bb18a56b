import type { Answer, Certificate, Dossier, EvidenceItem } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";

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
