const maxLength = 60;

/**
 * Gives ids that are slugs (letters, digits, hyphens), at most 60 characters, and never the same twice:
 * from the source's own id when it has one, else from the first words of the text.
 */
export function newIds(reserved: Iterable<string> = []): (from: string | undefined, otherwise: string) => string {
  // Ids that differ only in case are taken for one another by people, so they are kept apart.
  const used = new Set([...reserved].map((id) => id.toLowerCase()));
  /** The number that was given last behind the same words: those below it are all taken. */
  const given = new Map<string, number>();
  return (from, otherwise) => {
    const base = slugOf(from ?? "") || slugOf(firstWords(otherwise)) || "item";
    const id = firstFree(base);
    used.add(id.toLowerCase());
    return id;
  };
  function firstFree(base: string): string {
    if (!used.has(base)) return base;
    for (let number = (given.get(base) ?? 1) + 1; ; number++) {
      const id = `${base}-${number}`;
      if (used.has(id)) continue;
      given.set(base, number);
      return id;
    }
  }
}

/** The text as a slug: accents removed, everything else than letters and digits becomes one hyphen; "" if nothing is left. */
export function slugOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const slug = plain.slice(0, maxLength).replace(/^-+|-+$/g, "");
  return slug in {} ? `${slug}-1` : slug;
}

const firstWords = (text: string): string => text.trim().split(/\s+/).slice(0, 6).join(" ");
