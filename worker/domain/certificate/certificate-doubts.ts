import { addMonths, type CivilDate } from "#domain/civil-date.ts";
import { isAimsStandard, isDraftEdition } from "./standard.ts";

/** A certificate as far as it was entered. */
export interface EnteredCertificate {
  readonly standard: string;
  readonly status: string;
  readonly decided?: string | undefined;
  readonly issued?: string | undefined;
  readonly expires?: string | undefined;
  readonly accreditedSince?: string | undefined;
  readonly soaDate?: string | undefined;
  readonly number?: string | undefined;
  readonly numberReason?: string | undefined;
  readonly scopeStatement?: string | undefined;
  readonly surveillance?: readonly { readonly heldOn: string }[] | undefined;
}

export type DoubtField =
  | "standard"
  | "status"
  | "decided"
  | "issued"
  | "expires"
  | "accreditedSince"
  | "soaDate"
  | "number"
  | "scopeStatement"
  | "surveillance";

/** Something that cannot be right as it stands, or that will cost credit, with what to do. */
export interface CertificateDoubt {
  readonly field: DoubtField;
  readonly text: string;
}

type Rule = readonly [field: DoubtField, holds: boolean, text: string];

/** A cycle is three years; recertification may begin a few months before the old one ends (ISO/IEC 17021-1, 9.1.1 and 9.6.3). */
const longestCycleMonths = 42;

/**
 * What to look at again before a certificate is saved, in the order of the form. None of it keeps it from being saved:
 * what is printed may be odd, and is entered as it is printed.
 */
export function certificateDoubts(certificate: EnteredCertificate, today: CivilDate): CertificateDoubt[] {
  const { standard, status, decided, issued, expires, accreditedSince, soaDate } = certificate;
  const isIssued = status !== "in_progress";
  const rules: readonly Rule[] = [
    ["standard", !isAimsStandard(standard), "This is not ISO/IEC 42001. Other standards bring no credit here."],
    [
      "standard",
      isDraftEdition(standard),
      "This is a draft edition, against which nobody can be certified. It brings no credit; ask the body to re-issue the certificate against the published standard.",
    ],
    [
      "number",
      isIssued && !certificate.number && !certificate.numberReason,
      "There is no number and no reason for it. Reviewers look certificates up by their number.",
    ],
    ["decided", isAfter(decided, issued), "The decision is after the issue. Bodies decide first and issue then."],
    ["issued", isAfter(issued, today), "The issue lies in the future."],
    ["expires", isIssued && !expires, "Without an expiry date the certificate cannot be counted."],
    [
      "expires",
      isAfter(issued, expires) || isAfter(decided, expires),
      "It expires before it was decided or issued. Day and month may have changed places.",
    ],
    [
      "expires",
      isAfter(expires, issued && addMonths(issued, longestCycleMonths)),
      "It runs for more than three years and a half. A cycle has three years; look at the dates again.",
    ],
    [
      "status",
      status === "active" && isAfter(today, expires),
      "It is expired by its date, and its status says that it is active.",
    ],
    [
      "accreditedSince",
      isAfter(accreditedSince, issued ?? decided),
      "The body was accredited for ISO/IEC 42001 only after it issued this certificate. Ask for a re-issued one.",
    ],
    [
      "scopeStatement",
      isIssued && !certificate.scopeStatement,
      "The scope statement is missing. A certificate is worth what its scope covers.",
    ],
    [
      "surveillance",
      (certificate.surveillance ?? []).some(({ heldOn }) => isAfter(decided ?? issued, heldOn)),
      "A surveillance audit lies before the certificate.",
    ],
    ["soaDate", isAfter(soaDate, today), "The statement of applicability is dated in the future."],
  ];
  return rules.flatMap(([field, holds, text]) => (holds ? [{ field, text }] : []));
}

/** Later than; false while one of the dates is missing. */
const isAfter = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one !== "" && other !== undefined && other !== "" && one > other;
