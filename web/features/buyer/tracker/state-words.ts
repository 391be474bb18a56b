import type { AssessmentEntry } from "#contract/assessment.ts";
import { endingWords } from "#domain/words/ended.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import type { Tone } from "#domain/words/tone.ts";
import { type Turn, turnWords } from "#domain/words/turn.ts";

interface StateWords {
  readonly words: string;
  readonly tone: Tone;
  readonly turn: Turn;
}

/** The same of a line of the list, also of one that has ended. */
export const entryWords = (entry: AssessmentEntry): StateWords =>
  entry.ended === null || entry.decided !== null
    ? stateWords(entry)
    : { ...endingWords[entry.ended], turn: entry.ended === "closed" ? "decide" : "ended" };

/** Where an assessment stands and whose turn it is. */
export function stateWords(entry: Pick<AssessmentEntry, "state" | "mail" | "returnedAt" | "decided">): StateWords {
  if (entry.state === "submitted" && entry.decided !== null) return { ...outcomeWords[entry.decided], turn: "decided" };
  if (entry.state === "submitted") return { words: "Submitted", tone: "success", turn: "review" };
  if (entry.returnedAt !== null) return { words: "Sent back for changes", tone: "warning", turn: "answer" };
  if (entry.state === "answering") return { words: "Being answered", tone: "info", turn: "answer" };
  if (entry.state === "opened") return { words: "Opened", tone: "info", turn: "answer" };
  if (entry.mail === "failed") return { words: "Mail failed", tone: "error", turn: "pass-on" };
  if (entry.mail === "queued") return { words: "Mail on its way", tone: "neutral", turn: "answer" };
  return { words: "Sent, not opened", tone: "warning", turn: "answer" };
}

/** Whose turn it is, as a line of the buyer's list says it. */
export const turnOf = (entry: AssessmentEntry): string =>
  turnWords(entryWords(entry).turn, { by: "buyer", other: entry.vendorName });
