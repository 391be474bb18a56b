import { isCivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { describe, isFilledText, isRecord, isText } from "./question-type.ts";

/** The vendor's ISO/IEC 42001 certificates: ids in its profile, "we hold none", or "in progress" with a date. */
export type CertificatesValue =
  | { readonly state: "held"; readonly certificates: readonly string[] }
  | { readonly state: "none" }
  | { readonly state: "in-progress"; readonly expectedOn: string };

const unsaid = "Say whether you hold a certificate, are working towards one, or hold none.";

/** Certificates with their scope and Statement of Applicability; kept in the vendor's profile. */
export const certificates = describe({
  type: "certificates",
  title: "ISO/IEC 42001 certificates",
  place: "profile",
  levelFrom: "nobody",
  holds: "record",
  minutes: 8,
  tests: ["answered"],
  limits: {},
  start: { importance: "none" },
  checkValue(_question, value) {
    const state = isRecord(value) ? value.state : undefined;
    return state === "held" || state === "in-progress" || state === "none" ? undefined : unsaid;
  },
  checkWhole(_question, value) {
    const { state, certificates: ids, expectedOn } = isRecord(value) ? value : {};
    if (state === "held") return checkHeld(ids);
    return state === "in-progress" ? checkExpected(expectedOn) : undefined;
  },
  inWords(value) {
    const { state, certificates: ids, expectedOn } = isRecord(value) ? value : {};
    if (state === "held") return Array.isArray(ids) && ids.length > 1 ? `${ids.length} certificates` : "A certificate";
    if (state !== "in-progress") return "No certificate";
    return isDate(expectedOn) ? `In progress, expected on ${date(expectedOn)}` : "In progress";
  },
});

function checkHeld(ids: unknown): string | undefined {
  const isList = Array.isArray(ids) && ids.length > 0 && ids.every(isFilledText);
  return isList ? undefined : "Add the certificate you hold, or say that you hold none.";
}

const checkExpected = (expectedOn: unknown): string | undefined =>
  isDate(expectedOn) ? undefined : "Give the date on which you expect the certificate.";

const isDate = (value: unknown): value is string => isText(value) && isCivilDate(value);
