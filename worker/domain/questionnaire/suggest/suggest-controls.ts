import { controls } from "#domain/catalogue/controls.ts";
import controlWords from "./control-words.json" with { type: "json" };
import { stemsOf } from "./stems.ts";

export interface QuestionWords {
  readonly text: string;
  readonly short?: string;
  readonly help?: string;
  /** Title of the section it stands in. */
  readonly section?: string;
}

export interface ControlSuggestion {
  readonly control: string;
  /** Only to be compared with others of the same question. */
  readonly score: number;
  /** Words of the question that speak for it, as they stand there, the strongest first. */
  readonly because: readonly string[];
}

/** What each part of a question weighs: its own words most. */
const weights = { text: 1, short: 1, help: 0.35, section: 0.3 } as const;
/** A phrase of several words says more than its words alone. */
const phraseBonus = 1.6;
const leastScore = 1.2;

interface Term {
  readonly stems: readonly string[];
  readonly weight: number;
}

/** Words and phrases people use for what each control is about, besides those of our own summaries. */
const wordsFor: Readonly<Record<string, readonly string[]>> = controlWords;

const terms: ReadonlyMap<string, readonly Term[]> = new Map(
  controls.map(({ id, title, summary }) => {
    const phrases = [...(wordsFor[id] ?? []), title].map((phrase) => ({ stems: stemsIn(phrase), weight: 1 }));
    const words = stemsIn(summary).map((stem) => ({ stems: [stem], weight: 0.4 }));
    return [id, distinct([...phrases, ...words]).filter(({ stems }) => stems.length > 0)];
  }),
);

function stemsIn(text: string): string[] {
  return stemsOf(text).map(({ stem }) => stem);
}

function distinct(all: readonly Term[]): Term[] {
  const byStems = new Map<string, Term>();
  for (const term of all) if (!byStems.has(term.stems.join(" "))) byStems.set(term.stems.join(" "), term);
  return [...byStems.values()];
}

/** How rare a stem is among the controls: one that speaks for a single control says more. */
const rarity: ReadonlyMap<string, number> = (() => {
  const counts = new Map<string, number>();
  for (const own of terms.values())
    for (const stem of new Set(own.flatMap(({ stems }) => stems))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log((controls.length + 1) / count)]));
})();

/**
 * Controls of Annex A a question seems to be about, the likeliest first: its words against our summaries and the words
 * people use for each control. Always the same for the same words; a person decides.
 */
export function suggestControls(question: QuestionWords): ControlSuggestion[] {
  const parts = (["text", "short", "help", "section"] as const).map((part) => ({
    weight: weights[part],
    stems: stemsOf(question[part] ?? ""),
  }));
  return controls
    .map(({ id }) => scoreOf(id, parts))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.control.localeCompare(b.control, "en"));
}

interface Part {
  readonly weight: number;
  readonly stems: readonly { readonly stem: string; readonly word: string }[];
}

function scoreOf(control: string, parts: readonly Part[]): ControlSuggestion {
  const reasons = new Map<string, number>();
  let score = 0;
  for (const term of terms.get(control) ?? []) {
    const best = Math.max(0, ...parts.map((part) => found(term, part)));
    if (best === 0) continue;
    score += best;
    const words = wordsOf(term, parts);
    reasons.set(words, Math.max(best, reasons.get(words) ?? 0));
  }
  const because = [...reasons]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([words]) => words);
  return { control, score, because };
}

/** What a term is worth in a part: its words must stand near each other there. */
function found({ stems, weight }: Term, part: Part): number {
  if (positionOf(stems, part) < 0) return 0;
  const worth = stems.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0) / Math.sqrt(stems.length);
  return worth * weight * part.weight * (stems.length > 1 ? phraseBonus : 1);
}

const window = 3;

function positionOf(stems: readonly string[], part: Part): number {
  const [first, ...others] = stems;
  return part.stems.findIndex(({ stem }, index) => {
    if (stem !== first) return false;
    const near = part.stems.slice(Math.max(0, index - window), index + window + 1).map((one) => one.stem);
    return others.every((other) => near.includes(other));
  });
}

function wordsOf({ stems }: Term, parts: readonly Part[]): string {
  const part = parts.find((one) => positionOf(stems, one) >= 0);
  return stems.map((stem) => part?.stems.find((one) => one.stem === stem)?.word ?? stem).join(" ");
}
