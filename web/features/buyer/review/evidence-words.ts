import { addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { EvidenceItem } from "#domain/dossier/dossier.ts";
import { date, plural } from "#domain/format.ts";
import { isStale, type Judgement } from "#domain/scoring/strength.ts";
import type { Tone } from "#domain/words/tone.ts";

/** What became of an item for one answer. */
export const judgementWords: Readonly<Record<Judgement, { readonly tone: Tone; readonly words: string }>> = {
  accepted: { tone: "success", words: "Accepted for this answer" },
  rejected: { tone: "error", words: "Not sufficient" },
  none: { tone: "neutral", words: "Not looked at" },
};

interface Age {
  readonly asOf: CivilDate;
  readonly maxAgeMonths: number;
}

/** Whole months from one civil date to a later one. */
function monthsBetween(from: CivilDate, to: CivilDate): number {
  const [year = 0, month = 0] = from.split("-").map(Number);
  const [laterYear = 0, laterMonth = 0] = to.split("-").map(Number);
  const months = (laterYear - year) * 12 + laterMonth - month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** How old the evidence is on the as-of day, and what that costs: "dated 24 August 2025, 15 months old: counts one step less". */
export function ageInWords(item: Pick<EvidenceItem, "dated"> | undefined, age: Age): string {
  if (item?.dated === undefined) return "undated: counts one step less";
  const dated = `dated ${date(item.dated)}`;
  const whole: EvidenceItem = { id: "", kind: "document", dated: item.dated };
  if (item.dated > age.asOf) return `${dated}, which is still to come: proves nothing yet`;
  const months = monthsBetween(item.dated, age.asOf);
  const old = months < 1 ? "less than a month old" : `${plural({ count: months, one: "month", other: "months" })} old`;
  return `${dated}, ${old}${isStale(whole, age) ? ": counts one step less" : ""}`;
}
