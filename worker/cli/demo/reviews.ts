import { proofSubject, scopeSubject } from "#domain/assessment/reviews.ts";
import { comparedParts } from "#domain/certificate/compared.ts";
import type { ScopeMatch } from "#domain/dossier/dossier.ts";
import type { StoryReview } from "./story.ts";

/** The certificate was found where such certificates are listed. */
export const found = (certificate: string, reason = "Found in the register as printed."): StoryReview => ({
  kind: "certificate",
  subject: certificate,
  body: { verification: "confirmed", checkedVia: "Register of the certification body", compared: [...comparedParts] },
  reason,
});

/** What the vendor says of a system was compared with the product. */
export const confirmed = (system: string, use: string): StoryReview => ({
  kind: "system",
  subject: system,
  body: { use },
  reason: "As shown in the vendor's demonstration and its technical description.",
});

/** Somebody read the scope statement beside a system. */
export const read = (
  certificate: string,
  of: { readonly system: string; readonly match: ScopeMatch; readonly reason: string },
): StoryReview => ({
  kind: "scope",
  subject: scopeSubject(certificate, of.system),
  body: { match: of.match },
  reason: of.reason,
});

/** A file, by its key, proves what some answers say. */
export const accepted = (file: string, questions: readonly string[], reason: string): StoryReview[] =>
  questions.map((question) => ({
    kind: "proof",
    subject: proofSubject(question, file),
    body: { accepted: true },
    reason,
  }));

/** The certificate was found, covers the one system, and the system is as the vendor says. */
export const lookedUp = (certificate: string, of: { readonly system: string; readonly use: string }): StoryReview[] => [
  found(certificate),
  confirmed(of.system, of.use),
  read(certificate, { system: of.system, match: "in", reason: "The statement names it." }),
];
