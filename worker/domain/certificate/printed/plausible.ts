import { addMonths } from "#domain/civil-date.ts";
import { doubted, type PrintedField, type PrintedProposal } from "./printed-lines.ts";

/** ISO/IEC 42001:2023 was published on this day. */
const published = "2023-12-18";
/** A cycle is three years; recertification may begin a few months before the old one ends. */
const longestMonths = 42;

const cautions = {
  order: "The dates are not in order: decision, issue, expiry.",
  early: "It lies before ISO/IEC 42001 was published.",
  long: "It runs for more than three years and a half.",
  after: "It lies after the certificate's end.",
} as const;

/** The proposals, with dates that cannot belong together to be looked at twice. */
export function plausible(proposals: readonly PrintedProposal[]): PrintedProposal[] {
  const day = (field: PrintedField): string | undefined => proposals.find((one) => one.field === field)?.value;
  const [decided, issued, expires, soaDate] = [day("decided"), day("issued"), day("expires"), day("soaDate")];
  const doubts: Partial<Record<PrintedField, string[]>> = {};
  const doubt = (text: string, ...fields: readonly PrintedField[]): void => {
    for (const field of fields) doubts[field] = [...(doubts[field] ?? []), text];
  };
  if (isAfter(decided, issued)) doubt(cautions.order, "decided", "issued");
  if (isAfter(issued, expires) || (issued !== undefined && issued === expires))
    doubt(cautions.order, "issued", "expires");
  if (isAfter(decided, expires)) doubt(cautions.order, "decided", "expires");
  if (isAfter(expires, issued && addMonths(issued, longestMonths))) doubt(cautions.long, "issued", "expires");
  if (isAfter(soaDate, expires)) doubt(cautions.after, "soaDate");
  for (const field of ["decided", "issued", "expires"] as const)
    if (isAfter(published, day(field))) doubt(cautions.early, field);
  return proposals.map((one) => doubted(one, ...(doubts[one.field] ?? [])));
}

const isAfter = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one > other;
