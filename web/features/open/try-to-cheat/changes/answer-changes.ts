import type { Answer, Dossier } from "#domain/dossier/dossier.ts";

interface Answering {
  readonly question: string;
  /** Undefined leaves it blank. */
  readonly value: unknown;
}

/** Another answer; its evidence stays. */
export const withAnswer = (dossier: Dossier, { question, value }: Answering): Dossier =>
  answeredAnew(dossier, question, value === undefined ? {} : { value });

/** The certificate is to stand in for the answer. */
export const withCertificateFor = (dossier: Dossier, question: string): Dossier =>
  answeredAnew(dossier, question, { byCertificate: true });

function answeredAnew(dossier: Dossier, question: string, said: Answer): Dossier {
  const { value: _before, byCertificate: _stoodIn, ...kept } = dossier.answers[question] ?? {};
  return withoutReview({ ...dossier, answers: { ...dossier.answers, [question]: { ...kept, ...said } } }, question);
}

/** What a reviewer concluded on an answer holds only while the answer and its evidence stay as they were. */
export function withoutReview(dossier: Dossier, question: string): Dossier {
  const { [question]: _lapsed, ...reviews } = dossier.reviews;
  return { ...dossier, reviews };
}
