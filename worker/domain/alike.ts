/**
 * The letters and digits of a text, without accents and without case: two texts with the same are "alike" (SCORING,
 * "Input"). Empty when it has none.
 */
export const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]/gu, "");

/** Whether two texts are the same but for case, accents, blanks and punctuation. */
export const areAlike = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);
