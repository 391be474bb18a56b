import { slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import type { AnswerWord } from "../definition.schema.ts";

const labels: Readonly<Record<AnswerWord, readonly string[]>> = {
  yes: [
    "yes",
    "y",
    "ja",
    "oui",
    "si",
    "sim",
    "true",
    "compliant",
    "in place",
    "implemented",
    "fully",
    "vollstandig",
    "erfullt",
  ],
  partial: [
    "partial",
    "partially",
    "partly",
    "in part",
    "teilweise",
    "partiel",
    "partiellement",
    "en partie",
    "parcial",
    "parcialmente",
    "gedeeltelijk",
    "partially compliant",
  ],
  no: [
    "no",
    "n",
    "nein",
    "non",
    "nee",
    "nao",
    "false",
    "non compliant",
    "not compliant",
    "not in place",
    "not implemented",
  ],
  na: [
    "na",
    "n a",
    "not applicable",
    "nicht zutreffend",
    "entfallt",
    "sans objet",
    "non applicable",
    "no aplica",
    "niet van toepassing",
  ],
};

const byLabel = new Map(
  Object.entries(labels).flatMap(([word, all]) => all.map((label) => [slugOf(label), word as AnswerWord])),
);

/** The answer word a label means in English, German, French, Spanish, Portuguese or Dutch; undefined when it is not sure. */
export const answerWordOf = (label: string): AnswerWord | undefined => byLabel.get(slugOf(label));

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
