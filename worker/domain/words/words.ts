/** A text of a questionnaire, in the questionnaire's own language. */
export interface Asked {
  readonly text: string;
  readonly lang: string;
}

/** What somebody reads: the frame's own words, and among them those of a questionnaire, with their language. */
export type Words = string | readonly (string | Asked)[];

/** A text of a questionnaire as words that know their language. */
export const asked = ({ language }: { readonly language: string }, text: string): Words => [{ text, lang: language }];

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
