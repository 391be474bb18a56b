import { isCivilDate } from "#domain/civil-date.ts";
import { describe, isFilledText, isRecord } from "./question-type.ts";

/** The vendor's ISO/IEC 42001 certificates: ids in its profile, "we hold none", or "in progress" with a date. */
export type CertificatesValue =
  | { readonly state: "held"; readonly certificates: readonly string[] }
  | { readonly state: "none" }
  | { readonly state: "in-progress"; readonly expectedOn: string };

/** Certificates with their scope and Statement of Applicability; kept in the vendor's profile. */
export const certificates = describe({
  type: "certificates",
  title: "ISO/IEC 42001 certificates",
  levelFrom: "nobody",
  checkValue(_question, value) {
    const state = isRecord(value) ? value.state : undefined;
    if (!isRecord(value) || (state !== "held" && state !== "in-progress" && state !== "none")) {
      return "Say whether you hold a certificate, are working towards one, or hold none.";
    }
    if (state === "held") return checkHeld(value.certificates);
    return state === "in-progress" ? checkExpected(value.expectedOn) : undefined;
  },
});

function checkHeld(ids: unknown): string | undefined {
  const isList = Array.isArray(ids) && ids.length > 0 && ids.every(isFilledText);
  return isList ? undefined : "Add the certificate you hold, or say that you hold none.";
}

function checkExpected(expectedOn: unknown): string | undefined {
  const isDate = typeof expectedOn === "string" && isCivilDate(expectedOn);
  return isDate ? undefined : "Give the date on which you expect the certificate.";
}
