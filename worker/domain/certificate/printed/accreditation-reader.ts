import { bodiesIn, endsInLabel } from "./accreditation-mentions.ts";
import { below, beside, type Line } from "./page/sheet.ts";
import { type PrintedProposal, proposal, type Reader, settled } from "./printed-lines.ts";
import { scopeLines } from "./scope-readers.ts";

const bare = "It is named without a word such as “accredited by”: look for its mark.";
const inScope = "It stands in the scope statement, where it may be somebody else's.";
const ofAnotherKind = "The line may not say that the body is accredited for ISO/IEC 42001.";
const isNa = /(?<!\p{L})NA(?!\p{L})/u;
const notApplicable = "“NA” may also stand for “not applicable”.";

/** Accredited, but not yet, no longer, or for another standard. */
const doubtful =
  /(?<!\p{L})(?:pending|applied for|seeking|planned|suspended|withdrawn|expired|beantragt|en cours|in corso)(?!\p{L})|ISO(?:\/IEC)?\s*(?!17021|42001|42006)\d{4,5}/iu;

/**
 * The body that accredits the certification body. A short name alone is no proof, because companies' legal forms and other
 * words are written like it: it needs a label before it or its number behind it.
 */
export const accreditationBody: Reader = (lines) => {
  const scope = scopeLines(lines);
  return settled(lines.flatMap((line) => proposedBy(line).map((one) => (scope.has(line) ? also(one, inScope) : one))));
};

function proposedBy(line: Line): PrintedProposal[] {
  const text =
    endsInLabel(line.text) && bodiesIn(line.text).length === 0
      ? `${line.text} ${(beside(line)[0] ?? below(line, 1)[0])?.text ?? ""}`.trim()
      : line.text;
  return bodiesIn(text).map(({ id, mention }) => {
    const doubts = [
      mention === "bare" ? bare : undefined,
      doubtful.test(text) ? ofAnotherKind : undefined,
      mention === "labelled" && isNa.test(text) ? notApplicable : undefined,
    ];
    return doubts.reduce(also, proposal("accreditationBody", id, { ...line, text }));
  });
}

const also = (one: PrintedProposal, caution: string | undefined): PrintedProposal =>
  caution === undefined ? one : { ...one, caution: [one.caution, caution].filter(Boolean).join(" ") };
