import type { Over } from "#domain/access/once-ended.ts";
import type { Ending } from "#domain/assessment/stage.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import type { Tone } from "./tone.ts";

/** How a request ended, in a word or two. */
export const endingWords: Readonly<Record<Ending, { readonly words: string; readonly tone: Tone }>> = {
  cancelled: { words: "Cancelled", tone: "neutral" },
  declined: { words: "Declined by the vendor", tone: "warning" },
  closed: { words: "Closed without the changes", tone: "neutral" },
};

const happened: Readonly<Record<Over, string>> = {
  cancelled: "The buyer cancelled this request",
  declined: "The vendor declined this request",
  closed: "The buyer closed this request without the changes",
  archived: "This request was put away",
};

interface OverThen {
  readonly over: Over;
  readonly at: number;
  readonly reason: string;
}

/** What happened, when, and in which words, as one sentence. */
export const overSentence = ({ over, at, reason }: OverThen): string =>
  `${happened[over]} on ${date(civilDateOf(at))}${reason === "" || over === "archived" ? "." : `: “${reason}”`}`;

/** The same as a refusal: with what is safe, and what to do. */
export const overWords = (then: OverThen): string =>
  `${overSentence(then)} Nothing was changed. What was answered before is safe and can be read; write to the other side if it should go on.`;
