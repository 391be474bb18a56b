import type { ComparisonView } from "#contract/comparison.ts";
import { domains } from "#domain/catalogue/controls.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { valuesOnBasis } from "./on-basis.ts";

/** One domain with one vendor's range among the others' values, all on the common basis. */
export interface DotRow {
  readonly id: string;
  readonly own: Pick<Measures, "assured" | "claimed">;
  readonly others: readonly Pick<Measures, "assured" | "claimed">[];
  /** Of the others, by `assured`. */
  readonly lowest: number;
  readonly highest: number;
  /** By `assured`, 1 first; equals share the better place. */
  readonly place: number;
  readonly of: number;
}

/** A row for each domain that is compared at all. */
export function dotRows(view: ComparisonView, vendor: number): DotRow[] {
  const values = valuesOnBasis(view);
  return domains.flatMap(({ id }): DotRow[] => {
    const own = values[vendor]?.domains.get(id);
    if (own === undefined) return [];
    const others = values.flatMap((one, index) => {
      const measures = one.domains.get(id);
      return index === vendor || measures === undefined ? [] : [measures];
    });
    const shares = others.map(({ assured }) => assured);
    return [
      {
        id,
        own,
        others,
        lowest: Math.min(...shares),
        highest: Math.max(...shares),
        place: shares.filter((share) => share - own.assured > 1e-9).length + 1,
        of: others.length + 1,
      },
    ];
  });
}
