import { isLegalForm } from "../legal-name.ts";
import {
  behind,
  type Line,
  labelled,
  type PrintedProposal,
  proposal,
  type Reader,
  settled,
  untilLabel,
} from "./printed-lines.ts";

const verb =
  /\s+(?:(?:hiermit|hereby|par la présente)\s+)?(?:certif(?:ies|ie|ica)|confirms|declares|bescheinigt|bestätigt|verklaart)(?!\p{L})/iu;
const said = /\s+(?:has been|was|is|have been)\s+(?:audited|assessed|certified|found|approved)(?!\p{L})/iu;
const bodyWords =
  /^(?:the certification body(?: of)?|die zertifizierungsstelle(?: der)?|l['’]organisme(?: de certification)?)\s+/iu;

/** The line ends where the name of the holder follows: "… management system of", "that the company". */
const holderFollows =
  /\b(?:management systems?(?: \(AIMS\))? of|certif(?:y|ies) that(?: the following)?(?: organi[sz]ation| company)?|that the (?:following )?(?:organi[sz]ation|company)|dass (?:das unternehmen|die firma|die organisation)|mis en place par)\s*:?$/i;

const mostAway = 4;
const guessed = "Taken for the holder because of its legal form: it may be another company.";

/** Whether a text reads as a name: it begins with a capital or a digit and is no sentence. */
const readsAsName = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}\d"“]/u.test(text) &&
  /\p{L}{3}|\p{Lo}/u.test(text) &&
  text.length <= 100 &&
  !verb.test(` ${text}`) &&
  !/ISO\/IEC/.test(text);

const words = (text: string): string[] => text.split(" ").filter(Boolean);
const hasLegalForm = (text: string): boolean =>
  words(text)
    .slice(1)
    .some((word) => isLegalForm(word));

/** The name up to its legal form, without what follows in brackets or behind a comma: "Quillmark, Inc. (a Delaware corporation)". */
function nameIn(text: string): string | undefined {
  const first = untilLabel(text)
    .replace(/\s*[([].*$/, "")
    .trim();
  const at = words(first).findLastIndex((word, index) => index > 0 && isLegalForm(word));
  const name =
    at > 0
      ? words(first)
          .slice(0, at + 1)
          .join(" ")
      : first;
  return readsAsName(name) ? name.replace(/[,;:]$/, "") : undefined;
}

/** The name below a line that leads to it. */
function named(line: Line): PrintedProposal[] {
  if (!holderFollows.test(line.text)) return [];
  const [next] = line.after;
  const at = line.after.slice(0, mostAway).findIndex((text) => readsAsName(text) && hasLegalForm(text));
  const direct = next && nameIn(next);
  const value = at > 0 ? nameIn(line.after[at] ?? "") : direct;
  return value ? [{ ...proposal("holder", value, line), words: `${line.text} ${line.after[Math.max(at, 0)]}` }] : [];
}

/** "Quillmark AI GmbH has been audited against …". */
function audited(line: Line): PrintedProposal[] {
  const name = line.text.split(said)[0] ?? "";
  return name !== line.text && hasLegalForm(name) && readsAsName(name) ? [proposal("holder", name, line)] : [];
}

const byLegalForm = (lines: readonly Line[], body: string | undefined): PrintedProposal[] =>
  lines
    .filter(({ text }) => readsAsName(text) && hasLegalForm(text) && !(body && text.includes(body)))
    .flatMap((line) => {
      const value = nameIn(line.text);
      return value ? [{ ...proposal("holder", value, line), caution: guessed }] : [];
    })
    .slice(0, 1);

/** The organisation that is certified. */
export const holder: Reader = (lines) => {
  const behindLabels = labelled("holder", "holder", nameIn)(lines);
  const certain = [...lines.flatMap(named), ...(behindLabels ? [behindLabels] : []), ...lines.flatMap(audited)];
  return settled([...certain, ...byLegalForm(lines, certificationBody(lines)?.value)]);
};

/** Who issued the certificate. */
export const certificationBody: Reader = (lines) => {
  const certifying = lines.flatMap((line) => {
    const at = line.text.search(verb);
    const name = at > 0 ? line.text.slice(0, at).replace(bodyWords, "") : "";
    return name.length >= 3 && readsAsName(name) && !/^(?:this|we|it|das|wir|ce|nous)(?!\p{L})/iu.test(name)
      ? [proposal("certificationBody", name, line)]
      : [];
  });
  const behindLabel = labelled("certificationBody", "certificationBody", nameIn)(lines);
  return settled([...certifying, ...(behindLabel ? [behindLabel] : []), ...lines.flatMap(accredited)]);
};

/** "Kestrel Services Ltd. Accredited by …", "Harrow Registrars Ltd is accredited by …". */
function accredited(line: Line): PrintedProposal[] {
  const found = behind(line, "accreditation");
  const [before = ""] = line.text.split(/(?:\s+is|,)?\s+accredited(?!\p{L})/iu);
  if (found === undefined || before === line.text || !hasLegalForm(before) || !readsAsName(before)) return [];
  return [
    {
      ...proposal("certificationBody", before, line),
      caution: "It is named as accredited: see whether it is the body that certifies.",
    },
  ];
}
