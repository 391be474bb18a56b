import { isAimsStandard } from "../standard.ts";
import { fieldReaders } from "./field-readers.ts";
import type { Line, PrintedProposal } from "./printed-lines.ts";

export type { PrintedField, PrintedProposal } from "./printed-lines.ts";

export interface ReadCertificate {
  /** None where the file is no certificate of this standard: there is nothing to take over. */
  readonly proposals: readonly PrintedProposal[];
  /** The standards of management systems that it names. */
  readonly standards: readonly string[];
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
  const all = lines.map(({ text }) => text).join(" ");
  const refusal = refusalOf(all);
  if (refusal !== undefined) return { doubt: refusal, proposals: [], standards: otherStandardsIn(all) };
  const others = otherStandardsIn(all);
  const doubt =
    others.length > 0 ? alsoOther : pages.some((page) => page.search(unreadable) >= 0) ? lettersMissing : undefined;
  const proposals = fieldReaders.flatMap((read) => read(lines) ?? []);
  const standards = [...proposals.flatMap(({ field, value }) => (field === "standard" ? [value] : [])), ...others];
  if (doubt === undefined) return { proposals, standards };
  const doubted = proposals.map((one) => ({ caution: "See the doubt about this file.", ...one }));
  return { doubt, proposals: doubted, standards };
}

/** What some fonts leave in place of joined letters and dashes. */
const unreadable = /[^\P{Cc}\s]/gu;
const lettersMissing = "Some letters of this file cannot be read. Compare every text with the page.";

const alsoOther = "Another standard is named in it as well. Take over only what is printed for ISO/IEC 42001.";

/** Standards of management systems that are often certified along with this one. */
const otherStandard =
  /\bISO(?:\/IEC)?\s*(?:27001|27701|27017|27018|9001|14001|45001|20000-1|22301|50001)\b(?::\d{4})?/g;

/** Each once, with its edition where that is named. */
function otherStandardsIn(text: string): string[] {
  const named = [...new Set(text.match(otherStandard))];
  return named.filter((one) => !named.some((other) => other !== one && other.startsWith(one)));
}

/** Why there is nothing to take over. */
function refusalOf(text: string): string | undefined {
  if (text.trim().length < 40)
    return "The PDF has no text to read, as when paper was scanned. Type what is printed, and attach the file all the same.";
  if (!isAimsStandard(text)) return "ISO/IEC 42001 is not named in it. Is it the right file?";
  if (
    /\b(?:training|course|attended|successfully completed|lead (?:auditor|implementer))\b/i.test(text) &&
    !/scope/i.test(text)
  )
    return "It reads like a certificate of a person or a course. What counts here is the certificate of an organisation.";
  return undefined;
}
