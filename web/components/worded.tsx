import type { ComponentChildren } from "preact";
import { type Asked, plainWords, type Words } from "#domain/words/words.ts";

/** Text for a screen: words that know their language, or anything that can be shown. */
export type Wording = ComponentChildren | Words;

const isAsked = (part: unknown): part is Asked =>
  typeof part === "object" && part !== null && "lang" in part && "text" in part && !("type" in part);

/** Shows words; those of a questionnaire are marked with their language, for whoever listens to the page (WCAG 3.1.2). */
export function worded(words: Wording): ComponentChildren {
  if (!Array.isArray(words)) return isAsked(words) ? <span lang={words.lang}>{words.text}</span> : words;
  return words.map((part) => worded(part));
}

/** The text of an element that can hold nothing but text, such as an option, and its language when it has one. */
export function wordedText(words: Words): { readonly text: string; readonly lang: string | undefined } {
  const [only, ...more] = typeof words === "string" ? [] : words;
  return { text: plainWords(words), lang: typeof only === "object" && more.length === 0 ? only.lang : undefined };
}
