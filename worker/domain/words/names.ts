import { controlById, domains } from "#domain/catalogue/controls.ts";
import { asked, plainWords, type Words } from "./words.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The things that bear names: a dossier, or a request under way. */
export interface NamedThings {
  readonly certificates: readonly {
    readonly id: string;
    readonly number?: string | undefined;
    readonly standard: string;
  }[];
  readonly systems: readonly Named[];
  readonly uses: readonly Named[];
  readonly evidence: readonly { readonly id: string; readonly name?: unknown }[];
  readonly questionnaire: {
    readonly language: string;
    readonly sections: readonly {
      readonly questions: readonly {
        readonly id: string;
        readonly text: string;
        readonly short?: string | undefined;
      }[];
    }[];
  };
}

type About = { readonly dossier: NamedThings };

/** The name of whatever a flag is about: a certificate, system, use, evidence item, question, control or domain. */
export const nameOf = (subject: string, about: About): string => plainWords(nameWords(subject, about));

/** The same; the name of a question knows its language. */
export function nameWords(subject: string, { dossier }: About): Words {
  const certificate = dossier.certificates.find(({ id }) => id === subject);
  if (certificate) return certificate.number ?? certificate.standard;
  const system = dossier.systems.find(({ id }) => id === subject);
  if (system) return system.name;
  const use = dossier.uses.find(({ id }) => id === subject);
  if (use) return use.name;
  const item = dossier.evidence.find(({ id }) => id === subject);
  if (item) return typeof item.name === "string" ? item.name : item.id;
  const question = dossier.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === subject);
  if (question) return asked(dossier.questionnaire, question.short ?? question.text);
  const domain = domains.find(({ id }) => id === subject);
  if (domain) return `${domain.id} ${domain.title}`;
  const control = controlById(subject);
  return control ? `${control.id} ${control.title}` : subject;
}
