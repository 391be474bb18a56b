/** So many of what is looked for are counted; beyond it is "more than" that. */
export const mostCounted = 1000;

/** So many words of a text are looked for at most; what is longer is no name. */
const mostWords = 24;

/**
 * The words by which a thing is found in a list: in small letters, without accents and punctuation, each once. Empty when
 * the text has none.
 */
export function listWordsOf(...texts: readonly string[]): string[] {
  const words = texts.join(" ").normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().toLowerCase();
  return [...new Set(words.match(/[\p{L}\p{Nd}]+/gu))].slice(0, mostWords).map((word) => word.slice(0, 60));
}
