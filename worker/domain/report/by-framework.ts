import { controlIds } from "#domain/catalogue/controls.ts";
import { type FrameworkId, mappingsOf } from "#domain/catalogue/crosswalk.ts";
import { type Measures, mean, meanOf } from "#domain/scoring/measures.ts";
import type { ControlResult } from "#domain/scoring/roll-up.ts";

/** One place of another framework, with what the controls mapped to it came to. */
export interface FrameworkRow {
  readonly ref: string;
  /** The function of the NIST AI RMF, or the whole framework where it has no such parts. */
  readonly group: string;
  readonly controls: readonly string[];
  /** Of these, those that were assessed; only they enter the numbers. */
  readonly assessed: number;
  /** Mean of the assessed controls, each counting alike; undefined when none was assessed. */
  readonly measures: Measures | undefined;
}

/**
 * A result seen by another framework: for each of its places, the controls of Annex A mapped to it. Only a reading aid:
 * a mapping says that two texts speak of the same thing, never that one fulfils the other.
 */
export function byFramework(controls: Readonly<Record<string, ControlResult>>, framework: FrameworkId): FrameworkRow[] {
  const places = new Map<string, string[]>();
  for (const control of controlIds)
    for (const { ref } of mappingsOf(control).filter((mapping) => mapping.framework === framework))
      places.set(ref, [...new Set([...(places.get(ref) ?? []), control])]);
  return [...places]
    .map(([ref, mapped]) => rowOf(ref, { mapped, controls }))
    .sort((one, other) => compareRefs(one.ref, other.ref));
}

/** The same by function of the NIST AI RMF: every control mapped anywhere in a function, once. */
export function byFunction(controls: Readonly<Record<string, ControlResult>>): FrameworkRow[] {
  const rows = byFramework(controls, "nist-ai-rmf");
  return functions.flatMap((name) => {
    const mapped = new Set(rows.filter(({ group }) => group === name).flatMap((row) => row.controls));
    return mapped.size === 0 ? [] : [rowOf(name, { mapped: controlIds.filter((id) => mapped.has(id)), controls })];
  });
}

function rowOf(
  ref: string,
  { mapped, controls }: { mapped: readonly string[]; controls: Readonly<Record<string, ControlResult>> },
): FrameworkRow {
  const assessed = mapped.flatMap((id) => {
    const result = controls[id];
    return result?.status === "assessed" ? [{ weight: 1, value: result }] : [];
  });
  const values = meanOf(assessed);
  const coverage = mean(assessed.map(({ weight, value }) => ({ weight, value: value.coverage }))) ?? 0;
  return {
    ref,
    group: /^[A-Z]{3,}(?= )/.exec(ref)?.[0] ?? "",
    controls: mapped,
    assessed: assessed.length,
    measures: values && { ...values, coverage },
  };
}

const functions = ["GOVERN", "MAP", "MEASURE", "MANAGE"];
const numbers = (ref: string): number[] => (ref.match(/\d+/g) ?? []).map(Number);

function compareRefs(one: string, other: string): number {
  const byFunction = functions.indexOf(one.split(" ")[0] ?? "") - functions.indexOf(other.split(" ")[0] ?? "");
  if (byFunction !== 0) return byFunction;
  const [a, b] = [numbers(one), numbers(other)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return one < other ? -1 : 1;
}
