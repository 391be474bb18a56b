import { datesIn } from "#domain/printed-date.ts";
import { isLegalForm } from "../legal-name.ts";
import { beginsLabel, partsIn, untilLabel } from "./label-parts.ts";
import type { Label } from "./labels.ts";

/** Verbs and small words that stand in sentences and in no name. */
const sentence =
  /(?<!\p{L})(?:certif(?:y|ies|ie|ica)|confirms|declares|operates|conforms|complies|fulfils|meets|maintains|has been|have been|was|were|is|are|has|that|which|whose|this|hereby|bescheinigt|bestätigt|betreibt|erfüllt|eingeführt|hiermit|dass|wurde|ist|hat|die anforderungen|atteste|est|a été|satisfait|conforme|qui|aux exigences|cumple|implantado|ha sido|cuyo|es conforme|è conforme|ha implementato|attua|voldoet|verklaart|heeft|wordt)(?!\p{L})|ます|です|する|した/iu;
/** Words of a certificate that are nobody's name. */
const generic =
  /^(?:the )?(?:certificate|certificat|zertifikat|certificado|certificato|certificaat|management systems?|managementsystem|système de management|artificial intelligence|ai|ki|ia|registration|scope|organi[sz]ation|company|the company|unternehmen|annex|appendix|standard|valid|issue|page|of|and)(?: (?:of|for|de|der|management|systems?|registration|conformity|approval|certificate|intelligence))*$/iu;
const japaneseForms = /株式会社|合同会社|有限会社|一般社団法人|財団法人|国立大学法人/u;

const words = (text: string): string[] => text.split(" ").filter(Boolean);

/** Whether a text holds a company's name by its legal form. */
export const hasLegalForm = (text: string): boolean =>
  japaneseForms.test(text) ||
  words(text)
    .slice(1)
    .some((word) => isLegalForm(word));

/** Whether a text reads as a name: it begins with a capital or a digit, and is no sentence, date, number or label. */
export const readsAsName = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}\d"“«(]/u.test(text) &&
  /\p{L}{3}|\p{Lo}{2}|\p{Lu}{2}/u.test(text) &&
  text.length <= 100 &&
  words(text).length <= 12 &&
  !sentence.test(text) &&
  !generic.test(text) &&
  !/ISO\s*\/?\s*(?:IEC|\d)/.test(text) &&
  !/@|https?:|www\./.test(text) &&
  !(/^(?:\d+[\s,]|[A-Z\d./-]*\d{3}[A-Z\d./-]*$)/.test(text) && !hasLegalForm(text)) &&
  !/(?:^|\s)(?:of|the|and|for|der|die|das|und|von|de|la|le|et|del|y|di|e|van|en)$/u.test(text) &&
  datesIn(text).length === 0 &&
  !beginsLabel(text) &&
  (hasLegalForm(text) || !partsIn(text).some(({ label }) => noName.has(label)));

/** Labels that stand in nobody's name. */
const noName = new Set<Label>(["number", "decided", "original", "issued", "reissued", "validFrom", "expires", "soa"]);

export interface Name {
  readonly name: string;
  /** More stands behind the legal form that may be a part of the name. */
  readonly isOpen: boolean;
}

/** The name up to its legal form, without what follows in brackets or behind a comma: "Quillmark, Inc. (a Delaware corporation)". */
export function nameIn(text: string): Name | undefined {
  const first = untilLabel(text)
    .replace(/(?<=\S)\s*[([（].*$/u, "")
    .replace(/\s+(?:has been|have been|was|is|hat|wurde|a été|ha sido|è stat[ao]|heeft|is)\s.*$/u, "")
    .replace(/[.,;:]*\s+(?:located|with|at|in|mit sitz|sis|sise|con sede|gevestigd)\s.*$/u, "")
    .replace(/[,\s]+(?:trading as|t\/a|d\/b\/a|dba|doing business as)\s.*$/iu, "")
    .trim();
  const all = words(first);
  const at = all.findLastIndex((word, index) => index > 0 && isLegalForm(word));
  const rest = at > 0 ? all.slice(at + 1).join(" ") : "";
  const isElse = /[,;]$/.test(all[at] ?? "") || rest === "" || /^\p{Ll}/u.test(rest);
  const isAddress = isElse || /\d/.test(rest);
  const name = (at > 0 && isAddress ? all.slice(0, at + 1).join(" ") : (first.split(/,\s/)[0] ?? ""))
    .replace(/[,;:]$/, "")
    .trim();
  const whole = at > 0 || !/,\s/.test(first) ? name : withForm(first);
  return readsAsName(whole) ? { name: whole, isOpen: at > 0 && !isElse } : undefined;
}

/** Without a legal form the whole stands, as it may be a part of the name: "University of X, Faculty of Y". */
const withForm = (text: string): string => text.replace(/[,;:]$/, "");
