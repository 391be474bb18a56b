import { lettersOf } from "#domain/alike.ts";
import { isLegalForm, legalNameOf } from "./legal-name.ts";

const joining = new Set(["and", "und", "et", "e", "y", "en", "og", "och"]);
const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa", æ: "ae" };

/**
 * Whether two names are said of one company: alike but for case, accents, punctuation and legal forms, wherever those
 * stand. Softer than `sameLegalEntity`, which tells a GmbH from an Inc.: that law decides credit, this one only whose
 * file lies here. An empty name is nobody's.
 */
export function sameCompanyName(one: string, other: string): boolean {
  const theirs = spellingsOf(other);
  return spellingsOf(one).some((spelling) => spelling !== "" && theirs.includes(spelling));
}

/** Whether a name is one of a company's: its own, its registered one, those of its group. */
export const isNameAmong = (name: string, names: readonly string[]): boolean =>
  names.some((one) => sameCompanyName(name, one));

/** With the accents left out, and with "ä" as "ae", because registers write both. */
const spellingsOf = (text: string): string[] => [bareName(text), bareName(spelledOut(text))];

const spelledOut = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüøåæ]/g, (letter) => umlauts[letter] ?? letter);

function bareName(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/[./'’]/g, "")
    .split(/[\s\p{P}\p{S}]+/u)
    .map(lettersOf)
    .filter((word) => word !== "" && !joining.has(word));
  const last = words.findLastIndex((word, index) => index === 0 || !isLegalForm(word));
  const kept = words.slice(0, last + 1);
  // "SARL Lumiere", "AS Tallink": a form in front, unless it is all there is.
  const first = kept.findIndex((word, index) => index === kept.length - 1 || !isLegalForm(word));
  return kept.slice(Math.max(first, 0)).join("") || legalNameOf(text).name;
}
