const legalForms = new Set(
  "ab ag aps as bv co company corp corporation gmbh inc incorporated kg kk limited llc llp lp ltd nv oy plc private pte pty pvt sa sarl sas se spa srl".split(
    " ",
  ),
);

/** Forms that a certificate may print besides; they are left in place when names are compared. */
const furtherForms = new Set(
  "asa coop doo ek eurl fze kft lda ltda na ohg oo oyj oü pjsc sac sasu sca sia sl slu snc sro uab ug zrt".split(" "),
);

const bare = (word: string): string => word.toLowerCase().replace(/[\p{P}\p{S}]/gu, "");

/** Whether a word is a legal form such as "SAS", "S.p.A." or "Ltd.". */
export const isLegalForm = (word: string): boolean => legalForms.has(bare(word)) || furtherForms.has(bare(word));

/** The name with case, punctuation and legal form taken away, for telling whether two names mean one entity (SCORING 4). */
export function plainLegalName(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, "")
    .split(/\s+/)
    .filter(Boolean);
  const core = words.filter((word) => !legalForms.has(word));
  return (core.length > 0 ? core : words).join(" ");
}

/** Whether two names mean the same legal entity; an empty name never matches. */
export function sameLegalEntity(one: string | undefined, other: string): boolean {
  const plain = plainLegalName(one ?? "");
  return plain !== "" && plain === plainLegalName(other);
}
