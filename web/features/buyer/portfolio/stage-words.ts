import type { PortfolioEntry } from "#contract/portfolio.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";

/** Where an assessment stands, in a word or two. */
export function stageWords({ state, decided, returned }: PortfolioEntry): string {
  if (state === "submitted") return decided === null ? "To review" : outcomeWords[decided].words;
  if (returned) return "Sent back";
  return state === "answering" ? "Being answered" : state === "opened" ? "Opened" : "Sent";
}
