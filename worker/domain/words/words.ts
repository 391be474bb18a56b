import { answerWordLabels, ownAnswerWords, somethingElse } from "#domain/questionnaire/options.ts";

/** A text of a questionnaire, in its own language. */
export interface Asked {
  readonly text: string;
  readonly lang: string;
}

/** What somebody reads: the frame's own words, and among them those of a questionnaire, with their language. */
export type Words = string | readonly (string | Asked)[];

/** A questionnaire as far as it says in which language its texts are. */
export interface Spoken {
  readonly language: string;
  /** The texts that a translation left as they were written. */
  readonly inOriginal?: { readonly language: string; readonly texts: readonly string[] } | undefined;
}

/** The language a text of a questionnaire is in: its own, the original's where nobody translated it, English for our words. */
export function languageOf({ language, inOriginal }: Spoken, text: string): string {
  if (inOriginal?.texts.includes(text)) return inOriginal.language;
  return ownWords.has(text) && !Object.values(ownAnswerWords(language) ?? {}).includes(text) ? "en" : language;
}

/** What we put in where a questionnaire, or we, have no word of its language. */
const ownWords: ReadonlySet<string> = new Set([...Object.values(answerWordLabels), somethingElse]);

/** A text of a questionnaire as words that know their language. */
export const asked = (questionnaire: Spoken, text: string): Words => [{ text, lang: languageOf(questionnaire, text) }];

/** Words one after the other: one plain text when none of them is in another language. */
export function joined(...parts: readonly Words[]): Words {
  const pieces = parts.flatMap((part) => (typeof part === "string" ? [part] : part)).filter((piece) => piece !== "");
  return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : pieces;
}

/** Words put between others: "A, B and C" keeps the language of each. */
export const listed = (items: readonly Words[]): Words =>
  joined(...items.flatMap((item, at) => [at === 0 ? "" : at === items.length - 1 ? " and " : ", ", item]));

/** The same words where nobody asks for their language: paper, files, names read out. */
export const plainWords = (words: Words): string =>
  typeof words === "string" ? words : words.map((part) => (typeof part === "string" ? part : part.text)).join("");

/** The language that words are in from the first to the last, where that is not English. */
export function wholeLanguage(words: Words): string | undefined {
  if (typeof words === "string") return undefined;
  const [first, ...others] = words.map((part) => (typeof part === "string" ? "en" : part.lang));
  return first === "en" || others.some((one) => one !== first) ? undefined : first;
}
