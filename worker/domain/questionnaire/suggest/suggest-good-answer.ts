import { reversedSigns } from "./reversed-signs.ts";

/** Why "No" seems to be the good answer of a question. */
export interface ReversedSuggestion {
  /** What a Yes would mean, such as "data of customers trains models". */
  readonly about: string;
  /** The words of the question that speak for it, as they stand there. */
  readonly because: string;
}

/** No question of a person is longer; the patterns stay quick. */
const longestSentence = 1_000;

/**
 * Whether a Yes/No question reads as if "No" were its good answer, and why. A proposal to be confirmed by a person:
 * silence about a question says nothing of it. Each sentence is read by itself, as "If so, what was done?" takes
 * nothing back from "Have there been incidents?".
 */
export function suggestReversed(text: string): ReversedSuggestion | undefined {
  for (const sentence of text.split(/(?<=[?.!])\s+/)) {
    const found = reversedIn(sentence.slice(0, longestSentence));
    if (found !== undefined) return found;
  }
  return undefined;
}

function reversedIn(sentence: string): ReversedSuggestion | undefined {
  for (const { about, admits, unless, isPhrase } of reversedSigns)
    for (const pattern of admits) {
      const because = pattern.exec(sentence)?.[0];
      if (because === undefined) continue;
      if (!unless.test(isPhrase ? sentence.replace(because, " ") : sentence)) return { about, because };
    }
  return undefined;
}
