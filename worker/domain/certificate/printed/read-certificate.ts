import { list } from "#domain/format.ts";
import { dateOrderOf } from "#domain/printed-date.ts";
import { isAimsStandard, isDraftEdition } from "../standard.ts";
import { accreditationBody } from "./accreditation-reader.ts";
import { type PageRun, pageRuns } from "./certificates-in-file.ts";
import { dateProposals } from "./date-readers.ts";
import { isPersonal, paperDoubts, refusals, sitesListed } from "./file-doubts.ts";
import { unreadLanguage } from "./language.ts";
import { number } from "./number-reader.ts";
import type { Line, Sheet } from "./page/sheet.ts";
import { textSheet } from "./page/text-sheet.ts";
import { certificationBody, holder } from "./party-readers.ts";
import { plausible } from "./plausible.ts";
import { doubted, type PrintedField, type PrintedProposal, printedFields } from "./printed-lines.ts";
import { roles } from "./role-reader.ts";
import { scopeStatement } from "./scope-readers.ts";
import { soaDate, soaVersion } from "./soa-readers.ts";
import { standard } from "./standard-reader.ts";
import { linesOf, ofAimsAlone, otherStandardsIn, textOf } from "./standards-named.ts";
import { withWholeLabels } from "./whole-labels.ts";

export type { PrintedField, PrintedProposal } from "./printed-lines.ts";

/** One of several certificates in a file, to be chosen by what it says. */
export interface CertificateInFile {
  readonly number: string | undefined;
  readonly holder: string | undefined;
  /** Counted from 1. */
  readonly pages: readonly number[];
}

export interface ReadCertificate {
  /** None where the file is no certificate of this standard, or where one of several is still to be chosen. */
  readonly proposals: readonly PrintedProposal[];
  /** The standards of management systems that the file names. */
  readonly standards: readonly string[];
  /** Why the pages may not be what they should be; undefined when they look like a certificate for ISO/IEC 42001. */
  readonly doubt?: string;
  /** What is to be known besides: a draft edition, other certificates in the file, several holders. */
  readonly says: readonly string[];
  /** The certificates for ISO/IEC 42001 among which one is to be chosen; empty when there is but one. */
  readonly certificates: readonly CertificateInFile[];
}

/** The fields that nothing was found for. */
export const missingFields = ({ proposals }: Pick<ReadCertificate, "proposals">): PrintedField[] =>
  printedFields.filter((field) => !proposals.some((one) => one.field === field));

/** What can be read from a certificate's pages as plain text, where three blanks divide columns. */
export const readCertificate = (pages: readonly string[], chosen?: number): ReadCertificate =>
  readSheets(
    pages.map((page, index) => textSheet(page, index + 1)),
    chosen,
  );

/**
 * What can be read from the pages of a certificate, in the order of the form; `chosen` is the number, counted from 1, of one
 * of several certificates. Never throws; nothing is filled in by it.
 */
export function readSheets(read: readonly Sheet[], chosen?: number): ReadCertificate {
  const sheets = withinBounds(read).map(withWholeLabels);
  const text = textOf(linesOf(sheets));
  const flat = text.replace(/\n/g, " ");
  const others = otherStandardsIn(flat);
  const refuse = (doubt: string): ReadCertificate => ({
    doubt,
    proposals: [],
    standards: others,
    says: [],
    certificates: [],
  });
  if (text.trim().length < 40) return refuse(refusals.none);
  if (!isAimsStandard(flat)) return refuse(refusals.other);
  if (isPersonal(text)) return refuse(refusals.personal);
  const runs = pageRuns(sheets);
  const certifying = runs.filter(({ isCertificate }) => isCertificate);
  const ours = certifying.filter(({ isAims }) => isAims);
  if (certifying.length > 0 && ours.length === 0) return refuse(refusals.coverOnly);
  const certificates = ours.length > 1 ? ours.map(({ number, holder, pages }) => ({ number, holder, pages })) : [];
  const run = ours.length > 1 ? ours[(chosen ?? 0) - 1] : ours[0];
  const standards = [...standardsOf(linesOf(sheets)), ...others];
  if (ours.length > 1 && run === undefined)
    return { doubt: several(certificates.length), proposals: [], standards, says: [], certificates };
  const found = readRun(run ?? allOf(runs, sheets));
  const says = [...(sheets.some(({ isCut }) => isCut) ? [cut] : []), ...found.says, ...besides(runs, run)];
  return { ...found, standards, says, certificates };
}

/** More rows than the certificates of a group have: further pages are not read, so that no file keeps the reader busy. */
const mostRowsOfFile = 2_400;

function withinBounds(sheets: readonly Sheet[]): Sheet[] {
  let rows = 0;
  return sheets.map((sheet) => {
    rows += sheet.rows.length;
    return rows > mostRowsOfFile ? { ...sheet, rows: [], isCut: true } : sheet;
  });
}

const standardsOf = (lines: readonly Line[]): string[] => {
  const found = standard(lines);
  return found ? [found.value] : [];
};

const several = (count: number): string =>
  `The file holds ${count} certificates for ISO/IEC 42001. Choose the one that is meant; until then nothing is proposed.`;

/** Without a page that certifies, all pages that name the standard, with those between them. */
const allOf = (runs: readonly PageRun[], sheets: readonly Sheet[]): PageRun => ({
  sheets,
  pages: sheets.map((_, index) => index + 1),
  number: undefined,
  holder: undefined,
  isAims: true,
  others: runs.flatMap(({ others }) => others),
  isCertificate: false,
});

/** What the other pages are, where the certificate is one of several things in the file. */
function besides(runs: readonly PageRun[], run: PageRun | undefined): string[] {
  const left = run === undefined ? [] : runs.filter((one) => one !== run);
  return left.map(({ pages, isCertificate, isAims, others }) => {
    const what =
      isCertificate && isAims
        ? "another certificate for ISO/IEC 42001"
        : isCertificate && others.length > 0
          ? `a certificate for ${list(others)}`
          : "other pages";
    return `${pages.length > 1 ? "Pages" : "Page"} ${list(pages.map(String))}: ${what}, left aside.`;
  });
}

const alsoOther = "Another standard is named in it as well. Take over only what is printed for ISO/IEC 42001.";
const cut = "The file has more text than a certificate: not all of it was read. Take the certificate's own pages.";
const lettersMissing = "Some letters of this file cannot be read. Compare every text with the page.";
const notRead = (language: string): string =>
  `It seems to be in ${language}. Certificates are read in English, German, French, Spanish, Italian, Dutch and Japanese: type what is printed.`;

function readRun({ sheets, others }: PageRun): Pick<ReadCertificate, "proposals" | "doubt" | "says"> {
  const whole = linesOf(sheets);
  const language = unreadLanguage(textOf(whole));
  const doubts = [
    ...(others.length > 0 ? [alsoOther] : []),
    ...(sheets.some(({ isLossy }) => isLossy) ? [lettersMissing] : []),
    ...(language === undefined ? [] : [notRead(language)]),
    ...paperDoubts(
      whole.map(({ text }) => text),
      sheets.flatMap(({ aslant }) => aslant),
    ),
  ];
  const lines = others.length > 0 ? linesOf(sheets.map(ofAimsAlone)) : whole;
  const found = plausible(fieldsOf(lines));
  const sites = sitesListed(whole.map(({ text }) => text));
  const says = [...saysOf(found, sheets), ...(sites === undefined ? [] : [sites])];
  if (doubts.length === 0) return { proposals: found, says };
  const proposals = found.map((one) =>
    one.caution === undefined ? doubted(one, "See the doubt about this file.") : one,
  );
  return { doubt: doubts.join(" "), proposals, says };
}

/** Every field that is found, in the order of the form. */
function fieldsOf(lines: readonly Line[]): PrintedProposal[] {
  const order = dateOrderOf(textOf(lines));
  const found = [
    ...[standard, number, holder, certificationBody, accreditationBody, scopeStatement, roles, soaVersion].map((read) =>
      read(lines),
    ),
    ...dateProposals(lines, order),
    soaDate(lines, order),
  ];
  return printedFields.flatMap((field) => found.find((one) => one?.field === field) ?? []);
}

function saysOf(proposals: readonly PrintedProposal[], sheets: readonly Sheet[]): string[] {
  const drafts = proposals.filter(({ field, value }) => field === "standard" && isDraftEdition(value));
  const holders = proposals.filter(({ field, others }) => field === "holder" && others !== undefined);
  const blank = sheets.flatMap(({ rows, isCut }, index) => (rows.length === 0 && !isCut ? [String(index + 1)] : []));
  return [
    ...drafts.map(({ value }) => `${value} is a draft edition: nobody can be certified against it.`),
    ...holders.map(
      ({ value, others = [] }) =>
        `Several organisations are named: ${list([value, ...others.map((one) => one.value)].map((name) => `“${name}”`))}. Choose the one that is certified.`,
    ),
    ...(blank.length === 0
      ? []
      : [`${blank.length > 1 ? "Pages" : "Page"} ${list(blank)} has no text to read, as when paper was scanned.`]),
  ];
}
