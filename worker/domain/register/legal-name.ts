import { lettersOf } from "../alike.ts";
import { nameLetters } from "./same-name.ts";

/** Forms of companies as they stand behind a name, in letters alone; the longer before those they end with. */
const forms = [
  "gesellschaftmitbeschrankterhaftung",
  "publiclimitedcompany",
  "limitedliabilitycompany",
  "proprietarylimited",
  "incorporated",
  "corporation",
  "aktiengesellschaft",
  "aktiebolag",
  "gmbhcokgaa",
  "secokgaa",
  "agcokgaa",
  "gmbhcokg",
  "gmbh",
  "limited",
  "company",
  "ptyltd",
  "pteltd",
  "pvtltd",
  "coltd",
  "sasu",
  "sarl",
  "corp",
  "ltda",
  "spzoo",
  "ltd",
  "llc",
  "llp",
  "inc",
  "plc",
  "sas",
  "spa",
  "srl",
  "oyj",
  "aps",
  "sro",
  "kgaa",
  "pbc",
  "kft",
  "ag",
  "ab",
  "as",
  "bv",
  "nv",
  "oy",
  "sa",
  "se",
  "kg",
  "lp",
  "co",
] as const;

/** The last words of a name: a form is never a whole name, and begins a word. */
const words = (name: string): string[] => name.split(/[\s,]+/).filter((word) => nameLetters(word) !== "");

/**
 * What two legal names have in common that differ in form, case, accents or punctuation only: "Larkfield Ltd" and "LARKFIELD,
 * Limited" give the same. Empty when the name has neither letters nor digits.
 */
export function legalNameKey(name: string): string {
  let rest = words(name);
  for (let form = formBehind(rest); form > 0; form = formBehind(rest)) rest = rest.slice(0, rest.length - form);
  return rest.map(nameLetters).join("");
}

/** How many of the last words are a form of company, but never all of them; 0 when none is. */
function formBehind(all: readonly string[]): number {
  for (let count = Math.min(6, all.length - 1); count > 0; count--) {
    const said = all
      .slice(-count)
      .map((word) => lettersOf(word))
      .join("")
      .replaceAll("&", "");
    if (forms.some((form) => form === said)) return count;
  }
  return 0;
}
