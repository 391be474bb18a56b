import type { EffectReason } from "#domain/scoring/certificate-effect.ts";

type Names = { readonly certificate: (id: string) => string; readonly system: (id: string) => string };

const ofPart = {
  validity: "is not in force today, or is of a draft edition",
  surveillance: "has a surveillance audit that is overdue",
  accreditation: "comes from a body whose accreditation we cannot recognise",
  verification: "has no file attached yet: attach the certificate itself",
  holder: "is held by another legal entity than the one the buyer contracts with",
  role: "covers you only as a user of AI",
} as const;

/** Why the certificate does not answer more, in words the vendor can act on. */
export function effectReasonWords(reason: EffectReason, names: Names): string {
  if (reason.code === "no-certificate")
    return "You have not entered a certificate. Without one, answer the questions and attach records: that can score as well.";
  const name = names.certificate(reason.certificate ?? "");
  switch (reason.code) {
    case "scope":
      return `${name} does not fully cover ${list(reason.systems.map(names.system))}.`;
    case "soa-missing":
      return `${name} has no Statement of Applicability: without it only half counts.`;
    case "soa-excludes":
      return `The Statement of Applicability of ${name} does not include ${list(reason.controls)}.`;
    default:
      return `${name} ${ofPart[reason.code]}.`;
  }
}

const list = (items: readonly string[]): string => new Intl.ListFormat("en", { type: "conjunction" }).format(items);
