/**
 * What names of vendors and products have in common that differ in case, Latin or Greek accents, blanks and punctuation
 * only, or in a sign of a trade mark. Signs behind a word that name another thing ("C++", "C#") stay, and so do marks that are letters of their script.
 */
export const nameLetters = (name: string): string =>
  name
    .replace(/[™℠]/gu, "")
    .normalize("NFKD")
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}+#]|(?<![\p{L}\p{M}\p{Nd}+#])[+#]/gu, "");

/** Whether two names are the same for the register. */
export const areSameName = (one: string, other: string): boolean => nameLetters(one) === nameLetters(other);
