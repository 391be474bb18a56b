import { list } from "#domain/format.ts";
import type { EffectReason } from "#domain/scoring/certificate-effect.ts";

type Names = { readonly certificate: (id: string) => string; readonly system: (id: string) => string };
type Code = EffectReason["code"];
type ReasonOf<C extends Code> = Extract<EffectReason, { readonly code: C }>;
type Words = { readonly [C in Code]: (name: string, reason: ReasonOf<C>, names: Names) => string };

const words: Words = {
  "no-certificate": () =>
    "You have not entered a certificate. Without one, answer the questions and attach records: that can score as well.",
  validity: (name) => `${name} is not in force today, or is of a draft edition.`,
  surveillance: (name) => `${name} has a surveillance audit that is overdue.`,
  accreditation: (name) => `${name} comes from a body whose accreditation we cannot recognise.`,
  verification: (name) => `${name} has no file attached yet: attach the certificate itself.`,
  holder: (name) => `${name} is held by another legal entity than the one the buyer contracts with.`,
  role: (name) => `${name} covers you only as a user of AI.`,
  scope: (name, { systems }, names) => `${name} does not fully cover ${list(systems.map(names.system))}.`,
  "soa-missing": (name) => `${name} has no Statement of Applicability: without it only a part of its credit counts.`,
  "soa-required": (name) => `${name} has no Statement of Applicability: without it the buyer gives it no credit.`,
  "soa-excludes": (name, { controls }) =>
    `The Statement of Applicability of ${name} does not include ${list(controls)}.`,
};

/** Why the certificate does not answer more, in words the vendor can act on. */
export function effectReasonWords(reason: EffectReason, names: Names): string {
  const say = words[reason.code] as (name: string, reason: EffectReason, names: Names) => string;
  return say(names.certificate(reason.certificate ?? ""), reason, names);
}
