import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Tier, tiers } from "#domain/register/tiers.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import { type TierRules, tierRulesSchema } from "#domain/tiers/tier-rules.schema.ts";
import { criterionWords } from "#domain/tiers/tier-words.ts";
import { factorWords } from "#domain/words/factors.ts";

const level = fc.integer({ min: 0, max: 3 });
const factors = fc.record({ data: level, consequence: level, autonomy: level, regulation: level, reach: level });
const use = fc.record({ factors });
const atLeast = fc.integer({ min: 1, max: 3 });
const criterion = fc
  .record(
    { data: atLeast, consequence: atLeast, autonomy: atLeast, regulation: atLeast, reach: atLeast },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
const rules: fc.Arbitrary<TierRules> = fc.record({
  critical: fc.array(criterion, { maxLength: 3 }),
  important: fc.array(criterion, { maxLength: 3 }),
  follows: fc.constant(suggestedRules.follows),
});
const said = fc.constantFrom<Tier | null>(...tiers, null);
const rank = (tier: Tier | null): number => (tier === null ? 0 : tiers.length - tiers.indexOf(tier));

describe("the tier of a product", () => {
  it("is one of the three whatever the rules are, once a use is named; without a use nothing is claimed", () => {
    fc.assert(
      fc.property(rules, fc.array(use, { minLength: 1, maxLength: 3 }), (some, uses) => {
        expect(tiers).toContain(placedIn({ rules: some, said: null, uses }));
        expect(placedIn({ rules: some, said: null, uses: [] })).toBeNull();
      }),
    );
  });

  it("never falls when a use is riskier, when a use is added, or when somebody says more of the vendor", () => {
    fc.assert(
      fc.property(rules, use, use, fc.constantFrom(...factorWords), said, (some, one, other, { factor }, word) => {
        const before = rank(placedIn({ rules: some, said: null, uses: [one] }));
        const riskier = { factors: { ...one.factors, [factor]: 3 } };
        expect(rank(placedIn({ rules: some, said: null, uses: [riskier] }))).toBeGreaterThanOrEqual(before);
        expect(rank(placedIn({ rules: some, said: null, uses: [one, other] }))).toBeGreaterThanOrEqual(before);
        const withWord = rank(placedIn({ rules: some, said: word, uses: [one] }));
        expect(withWord).toBe(Math.max(before, rank(word)));
      }),
    );
  });

  it("is what somebody said of the vendor while there are no rules", () => {
    const uses = [{ factors: { data: 3, consequence: 3, autonomy: 3, regulation: 3, reach: 3 } }];
    expect(placedIn({ rules: null, said: "important", uses })).toBe("important");
    expect(placedIn({ rules: null, said: null, uses })).toBeNull();
  });

  it("comes from a rule only where everything that it names holds for one and the same use", () => {
    const low = { data: 0, consequence: 0, autonomy: 0, regulation: 0, reach: 0 };
    const both: TierRules = { ...suggestedRules, critical: [{ data: 2, autonomy: 2 }], important: [] };
    const [reads, acts] = [{ factors: { ...low, data: 3 } }, { factors: { ...low, autonomy: 3 } }];
    expect(placedIn({ rules: both, said: null, uses: [reads, acts] })).toBe("standard");
    const two = { factors: { ...low, data: 2, autonomy: 2 } };
    expect(placedIn({ rules: both, said: null, uses: [reads, two] })).toBe("critical");
  });
});

describe("rules of tiers", () => {
  it("may not hold a rule that names nothing, and every tier says what follows", () => {
    expect(tierRulesSchema.safeParse(suggestedRules).success).toBe(true);
    const empty = tierRulesSchema.safeParse({ ...suggestedRules, critical: [{}] });
    expect(empty.error?.issues[0]).toMatchObject({ path: ["critical", 0] });
    const { standard: _, ...some } = suggestedRules.follows;
    expect(tierRulesSchema.safeParse({ ...suggestedRules, follows: some }).success).toBe(false);
  });

  it("read as the words of the factors", () => {
    expect(criterionWords({ data: 3, autonomy: 2 })).toBe(
      "Data it sees: Health, biometric or secret, and What it does without a person: Acts, and a person can undo, or more",
    );
  });
});
