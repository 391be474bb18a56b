import type { CertificateBody } from "#contract/request.schema.ts";
import type { SystemView } from "#contract/request.ts";
import type { PrintedField } from "#domain/certificate/printed/read-certificate.ts";
import { date, list } from "#domain/format.ts";
import type { FieldWord, FieldWords } from "#web/forms/differences.ts";
import { claims } from "./claims.ts";
import { statuses } from "./statuses.ts";

/** What the printed fields are called. */
export const printedWords: Readonly<Record<PrintedField, string>> = {
  standard: "Standard with edition",
  number: "Certificate number",
  holder: "Held by",
  certificationBody: "Certification body",
  accreditationBody: "Accreditation body",
  decided: "Certification decided on",
  issued: "Issued on",
  expires: "Expires on",
  scopeStatement: "Scope statement",
  roles: "Roles",
  soaVersion: "Statement of Applicability, version",
  soaDate: "Statement of Applicability, date",
};

type Word = FieldWord<CertificateBody>;
const text = (label: string, read: (body: CertificateBody) => string | undefined): Word => ({
  label,
  say: (body) => read(body)?.trim() ?? "",
});
const day = (label: string, read: (body: CertificateBody) => string | undefined): Word =>
  text(label, (body) => (read(body) ? date(read(body) ?? "") : ""));

interface Names {
  readonly systems: readonly SystemView[];
  readonly fileName: (id: string) => string;
}

/** Every field of a certificate in words, to set two versions of it beside each other. */
export const certificateWords = ({ systems, fileName }: Names): FieldWords<CertificateBody> => ({
  standard: text(printedWords.standard, (body) => body.standard),
  number: text(printedWords.number, (body) => body.number),
  numberReason: text("Why there is no number", (body) => body.numberReason),
  holder: text(printedWords.holder, (body) => body.holder),
  certificationBody: text(printedWords.certificationBody, (body) => body.certificationBody),
  accreditationBody: text(printedWords.accreditationBody, (body) => body.accreditationBody),
  accreditedSince: day("Accredited since", (body) => body.accreditedSince),
  status: text("Status", (body) => statuses.find(({ value }) => value === body.status)?.label),
  statusSince: day("Status since", (body) => body.statusSince),
  statusNote: text("What happened", (body) => body.statusNote),
  expectedOn: day("Expected on", (body) => body.expectedOn),
  decided: day(printedWords.decided, (body) => body.decided),
  issued: day(printedWords.issued, (body) => body.issued),
  expires: day(printedWords.expires, (body) => body.expires),
  roles: text(printedWords.roles, (body) => list(body.roles ?? [])),
  registerLink: text("Link to a register", (body) => body.registerLink),
  scopeStatement: text(printedWords.scopeStatement, (body) => body.scopeStatement),
  notCovered: text("What it does not cover", (body) => body.notCovered),
  sites: text("Sites", (body) => body.sites),
  scope: text("Covers", ({ scope }) =>
    list(scope.map(({ system, claimed }) => `${nameIn(systems, system)}: ${claimInWords(claimed)}`)),
  ),
  surveillance: text("Surveillance audits", ({ surveillance = [] }) =>
    list(surveillance.map(({ heldOn, outcome }) => `${heldOn ? date(heldOn) : "no date"}: ${outcome}`)),
  ),
  soa: text("Statement of Applicability", ({ soa }) => (soa ? soaInWords(soa) : undefined)),
  soaVersion: text(printedWords.soaVersion, (body) => body.soaVersion),
  soaDate: day(printedWords.soaDate, (body) => body.soaDate),
  files: text("Files", ({ files }) => list(files.map(fileName))),
});

const nameIn = (systems: readonly SystemView[], id: string): string =>
  systems.find((one) => one.id === id)?.body.name ?? id;
const claimInWords = (claimed: string): string =>
  claims.find(({ value }) => value === claimed)?.label.toLowerCase() ?? claimed;

/** "30 of 38 included; not A.2.2 (no policy of ours)". */
function soaInWords(soa: NonNullable<CertificateBody["soa"]>): string {
  const included = Object.values(soa).filter((entry) => entry.included).length;
  const excluded = Object.entries(soa).flatMap(([id, entry]) =>
    entry.included ? [] : [entry.justification ? `${id} (${entry.justification})` : id],
  );
  return [`${included} of 38 included`, ...(excluded.length > 0 ? [`not ${list(excluded)}`] : [])].join("; ");
}
