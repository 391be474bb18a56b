import type { RiskFactors } from "#domain/dossier/dossier.ts";
import { type Tier, tiers } from "#domain/register/tiers.ts";
import { factorWords } from "#domain/words/factors.ts";
import type { Criterion, TierRules } from "./tier-rules.schema.ts";

interface Use {
  readonly factors: RiskFactors;
}

const holds = (criterion: Criterion, { factors }: Use): boolean =>
  factorWords.every(({ factor }) => factors[factor] >= (criterion[factor] ?? 0));

/** The tier of a product by its uses: the highest of which one rule holds for one of them; null while no use is named. */
function tierOfUses({ critical, important }: TierRules, uses: readonly Use[]): Tier | null {
  if (uses.length === 0) return null;
  const isTaken = (rules: readonly Criterion[]): boolean => rules.some((rule) => uses.some((use) => holds(rule, use)));
  if (isTaken(critical)) return "critical";
  return isTaken(important) ? "important" : "standard";
}

/** The higher of two tiers; what is not known takes nothing away. */
function higherTier(one: Tier | null, other: Tier | null): Tier | null {
  return tiers.find((tier) => tier === one || tier === other) ?? null;
}

interface Placed {
  /** Null while the buyer has none. */
  readonly rules: TierRules | null;
  /** What somebody said of the vendor as a whole. */
  readonly said: Tier | null;
  readonly uses: readonly Use[];
}

/** The tier of a product of a vendor: what the rules make of its uses, and never less than what was said of the vendor. */
export const placedIn = ({ rules, said, uses }: Placed): Tier | null =>
  higherTier(said, rules === null ? null : tierOfUses(rules, uses));
