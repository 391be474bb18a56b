import { type DraftShape, textIn } from "../edit/draft.ts";
import { points } from "../which-count.ts";
import { type PlacedQuestion, type Proposal, questionsIn } from "./proposal.ts";

type Importance = Exclude<keyof typeof points, "none">;

const names: Readonly<Record<Importance, string>> = { critical: "Critical", standard: "Standard", minor: "Minor" };
const importances = Object.keys(names) as Importance[];

/**
 * An importance in the place of each weight: the weight that most questions have is standard, and the others are what
 * their share of it comes nearest to. Nothing where only one question has a weight.
 */
export function importanceFromWeights(shape: DraftShape): Proposal[] {
  const weighed = questionsIn(shape).flatMap((one): (PlacedQuestion & { readonly weight: number })[] => {
    const { weight, importance } = one.question;
    return typeof weight === "number" && weight > 0 && importance === undefined ? [{ ...one, weight }] : [];
  });
  if (weighed.length < 2) return [];
  const usual = mostCommon(weighed.map(({ weight }) => weight));
  return weighed.map(({ id, question, path, weight }) => {
    const importance = nearest(weight / usual);
    return {
      id,
      about: textIn(question, "text"),
      what: `${names[importance]}, in place of the weight ${weight}`,
      because: weight === usual ? `${usual} is what most questions weigh` : `most questions weigh ${usual}`,
      edits: [
        { kind: "remove", path: [...path, "weight"] },
        ...(importance === "standard"
          ? []
          : [{ kind: "set" as const, path: [...path, "importance"], value: importance }]),
      ],
    };
  });
}

/** The most frequent number; of several, the one nearest the middle. */
function mostCommon(all: readonly number[]): number {
  const counts = [...Map.groupBy(all, (weight) => weight)].map(([weight, same]) => ({ weight, count: same.length }));
  const most = Math.max(...counts.map(({ count }) => count));
  const often = counts
    .filter(({ count }) => count === most)
    .map(({ weight }) => weight)
    .sort((a, b) => a - b);
  return often[Math.floor(often.length / 2)] ?? 1;
}

const nearest = (share: number): Importance =>
  importances.reduce((best, one) => (distance(one, share) < distance(best, share) ? one : best), "standard");
const distance = (importance: Importance, share: number): number =>
  Math.abs(Math.log(share) - Math.log(points[importance] / points.standard));
