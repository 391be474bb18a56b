import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlIds, domainIds } from "#domain/catalogue/controls.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/policy/policy-problems.ts";

const nothing = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 0]));
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
    ["bands that begin at 0", { bands: [0, 0.3, 0.5] }, "bands"],
    ["bands that end at 1", { bands: [0.2, 0.3, 1] }, "bands"],
    ["no domain that weighs anything", { domainWeights: nothing(domainIds) }, "domainWeights"],
    ["no control that weighs anything", { controlWeights: nothing(controlIds) }, "domainWeights"],
    ["a certificate that stands in for everything", { fastTrackThreshold: 0 }, "fastTrackThreshold"],
    [
      "an accreditation body without a name",
      { recognisedAccreditationBodies: ["UKAS", " - "] },
      "recognisedAccreditationBodies",
    ],
  ] as const)("has not %s", (_, changes, field) => {
    expect(policyProblems(changes as never).map((one) => one.field)).toEqual([field]);
  });
});
