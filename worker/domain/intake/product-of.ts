import type { RiskFactors } from "#domain/dossier/dossier.ts";
import { areSameName } from "#domain/register/same-name.ts";

interface Use {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly factors: RiskFactors;
}

interface Bought {
  readonly name: string;
  readonly purpose: string;
  readonly uses: readonly Use[];
  readonly departments: readonly string[];
}

interface Asked {
  readonly product: string;
  readonly purpose: string;
  readonly department: string;
  readonly uses: readonly Use[];
}

const isSame = (one: Use, other: Use): boolean =>
  areSameName(one.name, other.name) && JSON.stringify(ordered(one.factors)) === JSON.stringify(ordered(other.factors));

const ordered = ({ data, consequence, autonomy, regulation, reach }: RiskFactors) => [
  data,
  consequence,
  autonomy,
  regulation,
  reach,
];

/** A use under an id that the product has none of. */
function withFreeId(use: Use, taken: ReadonlySet<string>): Use {
  if (!taken.has(use.id)) return use;
  let number = 1;
  while (taken.has(`use-${number}`)) number++;
  return { ...use, id: `use-${number}` };
}

/**
 * The product of the register once somebody's wish was taken over. What the register knows stays as it is: a use that is not
 * there with the same factors is added beside the others, a department too.
 */
export function productWith(known: Bought | null, { product, purpose, department, uses }: Asked) {
  const standing = known ?? { name: product, purpose, uses: [], departments: [] };
  const all = [...standing.uses];
  for (const use of uses)
    if (!all.some((one) => isSame(one, use))) all.push(withFreeId(use, new Set(all.map(({ id }) => id))));
  const departments = standing.departments.some((one) => areSameName(one, department))
    ? standing.departments
    : [...standing.departments, department];
  return { ...standing, purpose: standing.purpose || purpose, uses: all, departments: [...departments] };
}
