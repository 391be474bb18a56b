import type { AssessmentEntry } from "#contract/assessment.ts";
import { endingWords } from "#domain/words/ended.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import type { Tone } from "#domain/words/tone.ts";

interface StateWords {
  readonly words: string;
  readonly tone: Tone;
  /** Whose turn it is. */
  readonly ball: string;
}

/** The same of a line of the list, also of one that has ended. */
export const entryWords = (entry: AssessmentEntry): StateWords =>
  entry.ended === null || entry.decided !== null
    ? stateWords(entry)
    : { ...endingWords[entry.ended], ball: entry.ended === "closed" ? "You: decide" : "Nobody: it has ended" };

/** Where an assessment stands and who holds the ball. */
export function stateWords(entry: Pick<AssessmentEntry, "state" | "mail" | "returnedAt" | "decided">): StateWords {
  if (entry.state === "submitted" && entry.decided !== null)
    return { ...outcomeWords[entry.decided], ball: "Nobody: decided" };
  if (entry.state === "submitted") return { words: "Submitted", tone: "success", ball: "You: review" };
  if (entry.returnedAt !== null) return { words: "Sent back for changes", tone: "warning", ball: "Vendor" };
  if (entry.state === "answering") return { words: "Being answered", tone: "info", ball: "Vendor" };
  if (entry.state === "opened") return { words: "Opened", tone: "info", ball: "Vendor" };
  if (entry.mail === "failed") return { words: "Mail failed", tone: "error", ball: "You: copy the invitation" };
  if (entry.mail === "queued") return { words: "Mail on its way", tone: "neutral", ball: "Vendor" };
  return { words: "Sent, not opened", tone: "warning", ball: "Vendor" };
}
