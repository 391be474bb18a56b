import { type Figure, figureOf } from "../../support/figure.ts";
import { type Curve, mostMs, type Point } from "./curve.ts";

/** Four times the bytes cost four times as much when reading is linear, and sixteen times when it is quadratic. */
const steepest = 7.5;
/** In milliseconds: what costs less at the larger size is nothing to grow. */
const smallest = 40;

const cost = ({ bytes, ms }: Point): string => `${bytes / 1_000} kB ${Math.round(ms)} ms`;

/** The steps over which reading grew faster than what was read. */
const steps = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points.flatMap((from, at) => {
    const to = points[at + 2];
    return to && to.ms > smallest && to.ms > steepest * Math.max(1, from.ms) ? [[from, to] as const] : [];
  });

export type Verdict = "over a second" | "slower than linear" | "threw";

/** What is wrong with a reader's cost; nothing when it is linear and under a second, or the input was refused before the work. */
export function verdictsOn({ points, threw }: Curve): Verdict[] {
  return [
    ...(threw === undefined ? [] : (["threw"] as const)),
    ...(points.some(({ ms }) => ms > mostMs) ? (["over a second"] as const) : []),
    ...(steps(points).length > 0 ? (["slower than linear"] as const) : []),
  ];
}

/** Of two readings of the same, what costs less counts: a busy machine makes a reader slower, and never faster. */
export const better = (one: Curve, other: Curve): Curve =>
  verdictsOn(one).length <= verdictsOn(other).length ? one : other;

const fewest = 60;

/** The figure of readers; `missing` are those of which nothing is known, each with what happened. */
export function figureOfCurves(curves: readonly Curve[], missing: readonly string[] = []): Figure {
  const count = (verdict: Verdict): number => curves.filter((curve) => verdictsOn(curve).includes(verdict)).length;
  const slowest = curves
    .flatMap(({ name, points }) => points.map(({ ms }) => ({ name, ms })))
    .reduce((most, one) => (one.ms > most.ms ? one : most), { name: "none", ms: 0 });
  const readers = new Set(curves.map(({ name }) => name.split(": ")[0]));
  return figureOf({
    name: "Inputs of parsers",
    is: `${curves.length} inputs of ${readers.size} readers, each from 125 kB to 1 MB: ${count("slower than linear")} slower than linear, ${count("over a second")} over a second of CPU (the slowest ${Math.round(slowest.ms)} ms: ${slowest.name})`,
    target: `${fewest} inputs, 0 slower than linear, 0 over a second`,
    enough: curves.length >= fewest,
    short: [
      ...missing,
      ...curves.flatMap((curve) => {
        const verdicts = verdictsOn(curve);
        const why = curve.threw === undefined ? verdicts.join(", ") : `${verdicts.join(", ")} ${curve.threw}`;
        return verdicts.length === 0 ? [] : [`${curve.name}: ${why}: ${curve.points.map(cost).join(", ")}`];
      }),
    ],
  });
}
