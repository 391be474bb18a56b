import { isAimsStandard, isDraftEdition } from "../standard.ts";
import { below, type Line } from "./page/sheet.ts";
import { type PrintedProposal, proposal, type Reader } from "./printed-lines.ts";

// National prefixes name identical adoptions; other capitals before the number ("CERTIFIED TO") are no part of it.
const printedStandard =
  /(?:(?<![\p{L}])(?:BS|DIN|EN|NF|UNI|CEI|UNE|NEN|NBN|SS|DS|NS|SFS|PN|SN|ÖNORM|OENORM|ČSN|CSN|STN|SIST|MSZ|CSA|AS|NZS|JIS Q|GB\/T|KS X)[ -]+){0,3}(?:ISO\s*\/\s*IEC\s*(?:F?DIS\s*|CD\s*)?|ISO\s*(?=42001))42001(?:\s*[:：\-–]\s*\d{4})?/u;
const draft = "A draft edition: nobody can be certified against it. Ask the body to re-issue the certificate.";
const national = "A national edition: its year is its own, and not that of the international standard.";
/** The edition that national bodies took over word for word. */
const international = /ISO\/IEC 42001:2023$/;

/** "BS ISO/IEC 42001:2023" is ISO/IEC 42001:2023; a year of a national body's own stays beside its name. */
const internationalName = (value: string): string => international.exec(value)?.[0] ?? value;
const isNationalEdition = (value: string): boolean => !value.startsWith("ISO") && /:\d{4}$/.test(value);
const editions = "The page names several editions of the standard.";

/** The standard with its edition, which may stand on the next line; a draft is never passed over. */
export const standard: Reader = (lines) => {
  const found = lines.flatMap((line) => standardAt(line) ?? []);
  const drafts = found.filter(({ caution }) => caution === draft);
  const dated = found.filter(({ value }) => /:\d{4}$/.test(value));
  const one = drafts[0] ?? dated[0] ?? found[0];
  const isOtherEdition = ({ value }: PrintedProposal): boolean => value.slice(-5) !== one?.value.slice(-5);
  return one && drafts.length === 0 && dated.some(isOtherEdition) && /:\d{4}$/.test(one.value)
    ? { ...one, caution: editions }
    : one;
};

function standardAt(line: Line): PrintedProposal | undefined {
  const isOpen = /ISO|IEC|42001/.test(line.text);
  const text = isOpen ? `${line.text} ${below(line, 1)[0]?.text ?? ""}` : "";
  const printed = printedStandard.exec(text);
  if (printed === null || printed.index >= line.text.length || !isAimsStandard(printed[0])) return undefined;
  const isBroken = printed.index + printed[0].length > line.text.length;
  const value = printed[0]
    .replace(/\s*[:：–-]\s*(\d{4})$/, ":$1")
    .replace(/\s*\/\s*/, "/")
    .trim();
  const one = proposal("standard", internationalName(value), isBroken ? { ...line, text } : line);
  if (isDraftEdition(printed[0]) || /\bCD\b/.test(printed[0])) return { ...one, caution: draft };
  return isNationalEdition(one.value) ? { ...one, caution: national } : one;
}
