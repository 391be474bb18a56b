import { isAimsStandard, isDraftEdition } from "../standard.ts";
import { accreditationBody } from "./accreditation-reader.ts";
import { decided, expires, issued } from "./date-readers.ts";
import { certificationBody, holder } from "./party-readers.ts";
import { type Line, labelled, proposal, type Reader } from "./printed-lines.ts";
import { roles } from "./role-reader.ts";
import { scopeStatement } from "./scope-readers.ts";
import { soaDate, soaVersion } from "./soa-readers.ts";

// National prefixes name identical adoptions; other capitals before the number ("CERTIFIED TO") are no part of it.
const printedStandard =
  /(?:(?<![\p{L}])(?:BS|DIN|EN|NF|UNI|CEI|UNE|NEN|NBN|SS|DS|NS|SFS|PN|SN|ÖNORM|OENORM|ČSN|CSN|STN|SIST|MSZ|CSA|AS|NZS|JIS Q|GB\/T|KS X)[ -]+){0,3}ISO\/IEC\s*(?:F?DIS\s*)?42001(?:\s*[:\-–]\s*\d{4})?/u;
const draft = "A draft edition: nobody can be certified against it. Ask the body to re-issue the certificate.";

/** The standard with its edition, which may stand on the next line; a draft is never passed over. */
const standard: Reader = (lines) => {
  const found = lines.flatMap((line) => {
    const text = `${line.text} ${line.after[0] ?? ""}`;
    const printed = printedStandard.exec(text);
    if (printed === null || printed.index >= line.text.length || !isAimsStandard(printed[0])) return [];
    const one = proposal("standard", printed[0].replace(/\s*[:–-]\s*(\d{4})$/, ":$1").trim(), line);
    return [isDraftEdition(printed[0]) ? { ...one, caution: draft } : one];
  });
  const drafts = found.filter(({ caution }) => caution === draft);
  const dated = found.filter(({ value }) => /:\d{4}$/.test(value));
  return drafts[0] ?? dated[0] ?? found[0];
};

/** The run of codes at the beginning: "AI 815523", "01 442 2600917"; undefined without a digit in it. */
function codeIn(text: string): string | undefined {
  const words = text.split(" ");
  const end = words.findIndex(
    (word) => !/^[\p{Lu}\d(][\p{Lu}\d./_()#-]*[.,;]?$|^\p{L}*[-./]?\d[\p{L}\d./_-]*[.,;]?$/u.test(word),
  );
  const code = words
    .slice(0, end < 0 ? words.length : end)
    .join(" ")
    .replace(/[.,;]$/, "");
  return /\d/.test(code) ? code : undefined;
}

/** A number that breaks off at the end of its line goes on with the digits that stand alone on the next. */
const number: Reader = (lines) => {
  const whole = (line: Line): Line => {
    const [next = ""] = line.after;
    return /\d$/.test(line.text) && /^\d[\d ./-]*$/.test(next) ? { ...line, text: `${line.text} ${next}` } : line;
  };
  return labelled("number", "number", codeIn)(lines.map(whole));
};

/** One reader for each field, in the order of the form. */
export const fieldReaders: readonly Reader[] = [
  standard,
  number,
  holder,
  certificationBody,
  accreditationBody,
  decided,
  issued,
  expires,
  scopeStatement,
  roles,
  soaVersion,
  soaDate,
];
