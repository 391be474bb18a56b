import type { ReviewView } from "#contract/assessment.ts";
import { controlById, domains } from "#domain/catalogue/controls.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";

/** The name of whatever a flag is about: a certificate, system, question, control or domain. */
export function nameOf(subject: string, { dossier }: Pick<ReviewView, "dossier">): string {
  const certificate = dossier.certificates.find(({ id }) => id === subject);
  if (certificate) return certificate.number ?? certificate.standard;
  const system = dossier.systems.find(({ id }) => id === subject);
  if (system) return system.name;
  const question = dossier.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === subject);
  if (question) return question.short ?? question.text;
  const domain = domains.find(({ id }) => id === subject);
  if (domain) return `${domain.id} ${domain.title}`;
  const control = controlById(subject);
  return control ? `${control.id} ${control.title}` : subject;
}

const places: Readonly<Record<string, string>> = {
  no_certificate: "/certificate",
  no_system_named: "#systems",
  human_oversight_weak: "/controls#A.3.2",
  supplier_ungoverned: "/controls#A.10.3",
  supplier_outside_boundary: "/controls#A.10.3",
  stale_evidence: "/answers",
  low_coverage: "/answers",
};

/** The part of the review where a flag can be acted on. */
export function placeOf(
  { code, subject }: Pick<Flag, "code" | "subject">,
  { dossier, assessment }: Pick<ReviewView, "dossier" | "assessment">,
): string {
  const base = `/assessments/${assessment.id}`;
  const fixed = places[code];
  if (fixed !== undefined) return `${base}${fixed}`;
  if (subject === null) return `${base}/controls`;
  if (dossier.certificates.some(({ id }) => id === subject)) return `${base}/certificate#certificate-${subject}`;
  if (dossier.systems.some(({ id }) => id === subject)) return `${base}/certificate`;
  const isQuestion = dossier.questionnaire.sections.some(({ questions }) => questions.some(({ id }) => id === subject));
  return isQuestion ? `${base}/answers#${subject}` : `${base}/controls#${subject}`;
}
