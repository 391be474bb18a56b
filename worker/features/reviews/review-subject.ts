import type { ReviewKind } from "#contract/assessment.schema.ts";
import { proofSubject, scopeSubject } from "#domain/assessment/reviews.ts";
import { type ComparedPart, partsToCompare } from "#domain/certificate/compared.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Conclusion } from "./conclusion.ts";

/** Whether there is something of that kind and name in the dossier to conclude on. */
export function hasSubject(dossier: Dossier, about: Pick<Conclusion, "kind" | "subject" | "body">): boolean {
  return subjectsOf[about.kind](dossier).includes(about.subject) && namesItsUse(dossier, about.body);
}

/** A system serves a use that the buyer named, or none: with another, the dossier could not be scored. */
const namesItsUse = ({ uses }: Dossier, body: Conclusion["body"]): boolean =>
  body === null || !("use" in body) || body.use === null || uses.some(({ id }) => id === body.use);

/** The parts of a certificate that are confirmed with it and that nobody says to have compared. */
export function uncompared(
  { certificates }: Dossier,
  { kind, subject, body }: Pick<Conclusion, "kind" | "subject" | "body">,
): ComparedPart[] {
  const certificate = certificates.find(({ id }) => id === subject);
  if (kind !== "certificate" || certificate === undefined || body === null) return [];
  if (!("verification" in body) || body.verification !== "confirmed") return [];
  const compared = new Set(body.compared);
  return partsToCompare(certificate).filter((part) => !compared.has(part));
}

const subjectsOf: Readonly<Record<ReviewKind, (dossier: Dossier) => readonly string[]>> = {
  answer: ({ questionnaire }) => questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
  evidence: ({ evidence }) => evidence.map(({ id }) => id),
  proof: ({ answers }) =>
    Object.entries(answers).flatMap(([id, { evidence = [] }]) => evidence.map((item) => proofSubject(id, item))),
  certificate: ({ certificates }) => certificates.map(({ id }) => id),
  scope: ({ certificates, systems }) =>
    certificates.flatMap((certificate) => systems.map((system) => scopeSubject(certificate.id, system.id))),
  system: ({ systems }) => systems.map(({ id }) => id),
};
