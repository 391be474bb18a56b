import { partsIn } from "./label-parts.ts";

/** Why there is nothing to take over; undefined when it may be a certificate for ISO/IEC 42001. */
export const refusals = {
  none: "The PDF has no text to read, as when paper was scanned. Type what is printed, and attach the file all the same.",
  other: "ISO/IEC 42001 is not named in it. Is it the right file?",
  personal:
    "It reads like a certificate of a person or a course. What counts here is the certificate of an organisation.",
  coverOnly:
    "ISO/IEC 42001 is named in it, but the certificate for it is not among the pages that can be read. Take the certificate's own file.",
} as const;

const courses =
  /(?<!\p{L})(?:training|course|attended|successfully (?:completed|passed)|lead (?:auditor|implementer)|examination|teilgenommen|teilnahme|schulung|lehrgang|seminar|prüfung bestanden|formation|a suivi|stagiaire|curso|ha (?:asistido|superado|completado|frequentato|partecipato)|corso|cursus|opleiding|deelgenomen|geslaagd)(?!\p{L})|研修|修了|受講/iu;

/** Whether a text reads like the certificate of a person or a course: it names one, and no scope of an organisation. */
export const isPersonal = (text: string): boolean =>
  courses.test(text) &&
  !/scope/i.test(text) &&
  !text
    .split("\n")
    .some((line) =>
      partsIn(line.slice(0, 200)).some(({ label, standing }) => label === "scope" && standing === "field"),
    );

const marks =
  /^(?:specimen|sample|draft|void|cancelled|canceled|withdrawn|suspended|expired|superseded|muster|entwurf|ungültig|spécimen|annulé|borrador|anulado|bozza|annullato|concept|見本|失効)$/iu;
const ended =
  /(?:certificate|registration|certification) (?:has been|is|was) (?:withdrawn|suspended|cancelled|revoked|terminated)/iu;
const conditional = /(?<!\p{L})(?:if|unless|until|when|where|should|in case|not)(?!\p{L})/iu;
const otherPaper =
  /^(?:(?:stage \d )?audit report|quotation|proposal|offer|invoice|press release|letter of (?:intent|engagement)|application for|statement of applicability|auditbericht|angebot|rechnung|rapport d['’]audit|devis|informe de auditoría|rapporto di audit)(?!\p{L})/iu;

/** What is to be known about a paper as a whole before anything is taken from it. */
export function paperDoubts(lines: readonly string[], aslant: readonly string[]): string[] {
  const mark = [...lines, ...aslant].map((line) => line.trim()).find((line) => marks.test(line));
  const ending = lines.find((line) => ended.test(line) && !conditional.test(line));
  const other = lines.slice(0, 4).find((line) => otherPaper.test(line));
  return [
    ...(mark === undefined ? [] : [`It is marked “${mark}”: it may be no certificate in force.`]),
    ...(ending === undefined ? [] : [`It says “${ending.slice(0, 120)}”: see whether it is in force.`]),
    ...(other === undefined ? [] : [`It is headed “${other.slice(0, 80)}”: it may not be the certificate itself.`]),
  ];
}

const sitesHead =
  /^(?:(?:further|additional|other|certified|weitere|autres|altre|otras|overige) )?(?:sites|locations|standorte|emplacements|sedi|ubicaciones|locaties|拠点)(?: (?:covered|included|in scope|certified))?\s*[:：]?$/iu;
const numberedSite = /^(?:site|location|standort|emplacement|sede|ubicación|locatie|拠点)\s*(?:no\.?\s*)?\d+(?!\d)/iu;

/** Asks which site is meant where a certificate lists several; undefined where it does not. */
export function sitesListed(lines: readonly string[]): string | undefined {
  const texts = lines.map((line) => line.trim());
  const head = texts.findIndex((line) => sitesHead.test(line));
  const below = head < 0 ? [] : texts.slice(head + 1, head + 3).filter((line) => line !== "");
  const numbered = texts.filter((line) => numberedSite.test(line));
  return below.length > 1 || numbered.length > 1
    ? "Several sites are listed. Say below under “Sites” which of them build and run the product: the certificate counts for those it names."
    : undefined;
}
