import { isAimsStandard } from "../standard.ts";
import { fieldReaders } from "./field-readers.ts";
import type { Line, PrintedProposal } from "./printed-lines.ts";

export type { PrintedField, PrintedProposal } from "./printed-lines.ts";

export interface ReadCertificate {
  readonly proposals: readonly PrintedProposal[];
  /** Why the pages may not be what they should be; undefined when they look like a certificate for ISO/IEC 42001. */
  readonly doubt?: string;
}

/** What can be read from the pages of a certificate, in the order of the form. Never throws; nothing is filled in by it. */
export function readCertificate(pages: readonly string[]): ReadCertificate {
  const lines = pages.flatMap((page, index) => {
    const texts = page
      .normalize("NFC")
      .split("\n")
      .map((line) => line.replace(unreadable, "").replace(/\s+/g, " ").trim())
      .filter(Boolean);
    return texts.map((text, at): Line => ({ text, page: index + 1, after: texts.slice(at + 1) }));
  });
  const doubt = doubtOf(lines) ?? (pages.some((page) => page.search(unreadable) >= 0) ? lettersMissing : undefined);
  const proposals = fieldReaders.flatMap((read) => read(lines) ?? []);
  if (doubt === undefined) return { proposals };
  return { doubt, proposals: proposals.map((one) => ({ caution: "See the doubt about this file.", ...one })) };
}

/** What some fonts leave in place of joined letters and dashes. */
const unreadable = /[^\P{Cc}\s]/gu;
const lettersMissing = "Some letters of this file cannot be read. Compare every text with the page.";

/** Standards of management systems that are often certified along with this one. */
const otherStandard = /\bISO(?:\/IEC)?\s*(?:27001|27701|27017|27018|9001|14001|45001|20000-1|22301|50001)\b/;

function doubtOf(lines: readonly Line[]): string | undefined {
  const all = lines.map(({ text }) => text).join(" ");
  if (all.trim().length < 40)
    return "The PDF has no text to read, as when paper was scanned. Type what is printed, and attach the file all the same.";
  if (!isAimsStandard(all)) return "ISO/IEC 42001 is not named in it. Is it the right file?";
  if (
    /\b(?:training|course|attended|successfully completed|lead (?:auditor|implementer))\b/i.test(all) &&
    !/scope/i.test(all)
  )
    return "It reads like a certificate of a person or a course. What counts here is the certificate of an organisation.";
  if (otherStandard.test(all))
    return "Another standard is named in it as well. Take over only what is printed for ISO/IEC 42001.";
  return undefined;
}
