const legalForms = new Set(
  "ab ag aps as bv co company corp corporation gmbh inc incorporated kg kk limited llc llp lp ltd nv oy plc private pte pty pvt sa sarl sas se spa srl".split(
    " ",
  ),
);

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
