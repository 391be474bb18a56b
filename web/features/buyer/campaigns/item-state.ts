import type { CampaignItem } from "#contract/campaign.ts";
import { itemStateWords } from "#domain/campaign/campaign-states.ts";
import type { Tone } from "#domain/words/tone.ts";
import { stateWords } from "#web/features/buyer/tracker/state-words.ts";

/** How a line stands, in words. */
export function stateOfItem({ state, sent }: CampaignItem): { readonly tone: Tone; readonly words: string } {
  if (sent === null) return { tone: state === "failed" ? "error" : "neutral", words: itemStateWords[state] };
  return sent.ended ? { tone: "neutral", words: "Has ended" } : stateWords(sent);
}
