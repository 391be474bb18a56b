import type { AssuranceParts } from "#domain/certificate/assurance.ts";
import type { Strength } from "#domain/dossier/dossier.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";

export const strengthWords: Readonly<Record<Strength, string>> = {
  asserted: "The vendor's word",
  documented: "Documented",
  operating: "Shown at work",
  verified: "Independently verified",
};

export const ratingWords: Readonly<Record<Rating, string>> = {
  low: "Low risk",
  moderate: "Moderate risk",
  high: "High risk",
  critical: "Critical risk",
};

/** The question behind each factor of a certificate's credit. */
export const partWords: Readonly<Record<keyof AssuranceParts, string>> = {
  validity: "In force today, against the published standard",
  surveillance: "Surveillance audits held when due",
  accreditation: "Certification body accredited for ISO/IEC 42001",
  verification: "Checked by us",
  holder: "Held by the company you contract with",
  role: "Certified as maker or provider, not only as user",
};

export const evidenceKindWords = {
  document: "Document: policy, procedure, plan",
  record: "Record: logs, test results, minutes",
  report: "Report by an independent party",
} as const;

export const matchWords = {
  in: "Covered",
  partial: "Covered in part",
  out: "Not covered",
  unknown: "Not said",
} as const;

/** What a certificate is short of when a part of its assurance is not whole. */
export const lackWords: Readonly<Record<keyof AssuranceParts, string>> = {
  validity: "not in force",
  surveillance: "audit overdue",
  accreditation: "body not accredited",
  verification: "not confirmed",
  holder: "held by another company",
  role: "only as a user",
};
