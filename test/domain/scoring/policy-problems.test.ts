import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/scoring/policy-problems.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("a policy that may be published", () => {
  it("is the usual one", () => {
    expect(policyProblems({})).toEqual([]);
    const { domainWeights: _, controlWeights: __, ...rest } = defaultPolicy;
    expect(
      policyProblems({ ...rest, bands: [...rest.bands], recognisedAccreditationBodies: [], requiredControls: [] }),
    ).toEqual([]);
  });

  it("never lets better evidence count for less (law 3)", () => {
    fc.assert(
      fc.property(fc.tuple(share, share, share, share), ([asserted, documented, operating, verified]) => {
        const ladder = [asserted, documented, operating, verified];
        const rises = ladder.every((value, index) => index === 0 || value >= (ladder[index - 1] ?? 0));
        const problems = policyProblems({ assurance: { asserted, documented, operating, verified } });
        expect(problems.some(({ field }) => field === "assurance")).toBe(!rises);
      }),
    );
  });

  it.each([
    ["bands that fall", { bands: [0.5, 0.3, 0.2] }, "bands"],
    ["an unseen certificate worth more than one on file", { factors: { unverified: 0.9 } }, "factors"],
    ["no domain that weighs anything", { domainWeights: { "A.2": 0 } }, "domainWeights"],
  ] as const)("has not %s", (_, changes, field) => {
    expect(policyProblems(changes as never).map((one) => one.field)).toEqual([field]);
  });
});
