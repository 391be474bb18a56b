import { controlIds } from "#domain/catalogue/controls.ts";
import { type AssuranceParts, surveillanceDueDates } from "#domain/certificate/assurance.ts";
import { type ComparedPart, comparedParts, isCompared } from "#domain/certificate/compared.ts";
import type { RatedCertificate } from "#domain/certificate/credit.ts";
import { hasSoa, soaSides } from "#domain/certificate/soa.ts";
import { isDraftEdition } from "#domain/certificate/standard.ts";
import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { date, list, percent } from "#domain/format.ts";
import { type Policy, resolvePolicy } from "#domain/policy/policy.ts";
import { partWords } from "#domain/words/assurance.ts";

/** One factor of a certificate's credit: the test, its value from 0 to 1, and what it rests on. */
export interface FactorRow {
  readonly id: string;
  readonly test: string;
  readonly facts: string;
  /** The vendor's word, which no reviewer has compared with anything. */
  readonly isSaid: boolean;
  /** Null where it differs from control to control. */
  readonly value: number | null;
}

/** Whom you contract with, and the policy the factors come from; the usual one where none is given. */
type About = Pick<Dossier, "vendor" | "policy">;
const day = (value: string | undefined): string => (value === undefined ? "on a day not given" : date(value));

/** What became of looking a certificate up. */
export const verificationFacts = {
  confirmed: "Confirmed by a reviewer",
  document: "The document is on file; nobody has confirmed it",
  none: "Nobody has seen it",
  failed: "A reviewer could not confirm it",
} as const;

const notKnown = "The roles are not known";

const facts: Readonly<Record<keyof AssuranceParts, (certificate: Certificate, about: About) => string>> = {
  validity: ({ status, issued, expires, standard }) =>
    `${isDraftEdition(standard) ? "Of a draft edition. " : ""}Status ${status.replace("_", " ")}; issued ${day(issued)}, expires ${day(expires)}`,
  surveillance: (certificate) => `${dueWords(certificate)}. ${heldWords(certificate)}`,
  accreditation: ({ certificationBody, accreditationBody, accreditedSince }) => {
    const by = accreditationBody?.trim();
    const since = accreditedSince === undefined ? "" : ` since ${date(accreditedSince)}`;
    return `Certified by ${certificationBody ?? "a body not named"}; ${by ? `accredited by ${by}${since}` : "no accreditation body named"}`;
  },
  verification: ({ verification, checkedVia }) => {
    const via = typeof checkedVia === "string" && checkedVia !== "" ? `, checked via ${checkedVia}` : "";
    return `${verificationFacts[verification ?? "none"]}${via}`;
  },
  holder: ({ holder, holderConfirmed }, { vendor }) =>
    `Held by ${holder ?? "a company not named"}; you contract with ${vendor.legalName}${holderConfirmed ? ". A reviewer confirmed that they belong together" : ""}`,
  role: ({ roles = [] }) => (roles.length > 0 ? `Certified as ${list(roles)}` : notKnown),
};

/** The parts that are the vendor's word until a reviewer has compared them (SCORING 4, what confirming covers). */
const comparable: ReadonlySet<string> = new Set(comparedParts);
const isPart = (part: string): part is ComparedPart => comparable.has(part);
const isOnlySaid = (certificate: Certificate, part: string): boolean => isPart(part) && !isCompared(certificate, part);

const saidBy = (certificate: Certificate, part: string, words: string): string =>
  isOnlySaid(certificate, part) && words !== notKnown ? `The vendor says: ${words}` : words;

function dueWords(certificate: Certificate): string {
  const due = surveillanceDueDates(certificate).map((one) => date(one));
  return due.length > 0 ? `Due ${list(due)}` : "None due";
}

function heldWords({ surveillance = [] }: Certificate): string {
  const held = surveillance.map(({ heldOn, outcome }) => `${date(heldOn)} (${outcome})`);
  return held.length > 0 ? `Held ${list(held)}` : "None held so far";
}

/** Every factor of the credit in the order of the model, the scope and the Statement of Applicability last (SCORING 4). */
export function factorRows({ certificate, parts, scope }: RatedCertificate, about: About): FactorRow[] {
  const own = (Object.keys(parts) as (keyof AssuranceParts)[]).map((part) => ({
    id: part,
    test: partWords[part],
    facts: saidBy(certificate, part, facts[part](certificate, about)),
    value: parts[part],
    isSaid: isOnlySaid(certificate, part),
  }));
  return [
    ...own,
    {
      id: "scope",
      test: "Its scope covers what is bought",
      facts: "Weighed by inherent risk; see below",
      value: scope,
      isSaid: false,
    },
    {
      id: "soa",
      test: "Its Statement of Applicability includes the control",
      facts: soaFacts(certificate, resolvePolicy(about.policy)),
      value: null,
      isSaid: hasSoa(certificate) && isOnlySaid(certificate, "soa"),
    },
  ];
}

function soaFacts(certificate: Certificate, policy: Policy): string {
  const { soa } = certificate;
  if (soa === undefined || soa === null) return `Not given: ${withoutSoa(policy)}`;
  const words = `Includes ${soaSides(soa).included.length} of ${controlIds.length} controls; the others get nothing`;
  return saidBy(certificate, "soa", words);
}

function withoutSoa({ factors: { soaMissing } }: Policy): string {
  if (soaMissing <= 0) return "no control gets credit";
  return soaMissing >= 1
    ? "every control gets the full credit all the same"
    : `every control gets ${percent(soaMissing)}`;
}
