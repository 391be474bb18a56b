import { controlById, domains } from "#domain/catalogue/controls.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";

/** The name of whatever a flag is about: a certificate, system, question, control or domain. */
export function nameOf(subject: string, { dossier }: { readonly dossier: Dossier }): string {
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
