import type { AnswerWord } from "./parts.schema.ts";

const wordsOf = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(", "));

/** A plain Yes in English, German, French, Spanish, Italian, Portuguese, Dutch and Japanese, as people and programs write it. */
export const yesWords = wordsOf("yes, y, ja, j, oui, si, sì, sí, sim, はい, true, wahr, vrai, vero, verdadero, waar");
/** A plain No in the same languages. */
export const noWords = wordsOf("no, n, nein, non, nee, nao, não, いいえ, false, falsch, faux, falso, onwaar");

const labels: Readonly<Record<AnswerWord, readonly string[]>> = {
  yes: [
    ...yesWords,
    ...wordsOf("compliant, in place, implemented, fully, vollständig, erfüllt, entièrement, completamente, volledig"),
  ],
  partial: wordsOf(
    "partial, partially, partly, in part, partially compliant, teilweise, teils, partiel, partiellement, en partie",
    "parcial, parcialmente, en parte, parziale, parzialmente, in parte, em parte, gedeeltelijk, deels, 一部, 部分的, 部分的に",
  ),
  no: [...noWords, ...wordsOf("non compliant, not compliant, not in place, not implemented")],
  na: wordsOf(
    "na, n a, not applicable, nicht zutreffend, nicht anwendbar, entfällt, sans objet, non applicable, no aplica",
    "no aplicable, non applicabile, não aplicável, niet van toepassing, 該当なし, 該当しない, 対象外",
  ),
};

/** Without case, accents, marks and what stands between words; a script's own marks, as in ば, stay. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}(?<![\u3099\u309a])/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const byLabel = new Map(
  Object.entries(labels).flatMap(([word, all]) => all.map((label) => [plain(label), word as AnswerWord])),
);

/** The answer word a label means in any of these languages; undefined when it is not sure. */
export const answerWordOf = (label: string): AnswerWord | undefined => byLabel.get(plain(label));

/**
 * The answer words of a list of labels, when every one of them means another word and Yes and No are among them.
 * "I do not know" is no answer word: a list with it stays a list.
 */
export function answerWordsOf(
  list: readonly string[],
  confirmed: Readonly<Record<string, AnswerWord>> = {},
): readonly AnswerWord[] | undefined {
  const words = list.map((label) => (Object.hasOwn(confirmed, label) ? confirmed[label] : answerWordOf(label)));
  const isWhole = words.every((word) => word !== undefined) && new Set(words).size === words.length;
  return isWhole && words.includes("yes") && words.includes("no") ? (words as AnswerWord[]) : undefined;
}
