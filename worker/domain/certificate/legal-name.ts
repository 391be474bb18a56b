import { lettersOf } from "#domain/alike.ts";

/** What stands at the end of a company's name in law (SCORING, defaults, `legalForms`). */
const legalForms = new Set(
  "ab ag aps as asa bv co company corp corporation doo gmbh inc incorporated kft kg kgaa kk limited llc llp lp ltd ltda nv oy oyj plc private pte pty pvt sa sarl sas se spa srl sro ug".split(
    " ",
  ),
);

/** Two ways to write one form (SCORING, defaults, `sameForms`). */
const sameForms: Readonly<Record<string, string>> = {
  limited: "ltd",
  incorporated: "inc",
  corporation: "corp",
  company: "co",
  private: "pvt",
};

/** Forms that a certificate may print besides; they are part of the name when names are compared. */
const furtherForms = new Set(
  "coop ek eurl fze lda na ohg oo oü oyü pjsc sac sasu sca sia sl slu snc uab zrt".split(" ").map(lettersOf),
);

/** Whether a word is a legal form such as "SAS", "S.p.A." or "Ltd.". */
export const isLegalForm = (word: string): boolean =>
  legalForms.has(lettersOf(word)) || furtherForms.has(lettersOf(word));

/** A company's name in its two parts, each without case and accents. */
export interface LegalName {
  readonly name: string;
  /** The legal forms at its end, in order, each written one way. */
  readonly forms: readonly string[];
}

/** A company's name and its legal form: the words at the end, but never the first, that are one (SCORING 4, holder). */
export function legalNameOf(text: string): LegalName {
  const words = text
    .normalize("NFKD")
    .replace(/[./'’]/g, "")
    .split(/[\s\p{P}\p{S}]+/u)
    .map(lettersOf)
    .filter((word) => word !== "");
  const last = words.findLastIndex((word, index) => index === 0 || !legalForms.has(word));
  return {
    name: words.slice(0, last + 1).join(""),
    forms: words.slice(last + 1).map((form) => sameForms[form] ?? form),
  };
}

/** Whether two names mean the same legal entity: alike, and of one legal form where both have one; an empty name never. */
export function sameLegalEntity(one: string | undefined, other: string): boolean {
  const [left, right] = [legalNameOf(one ?? ""), legalNameOf(other)];
  if (left.name === "" || left.name !== right.name) return false;
  return left.forms.length === 0 || right.forms.length === 0 || left.forms.join(" ") === right.forms.join(" ");
}
