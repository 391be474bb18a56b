import { describe, expect, it } from "vitest";
import { policySchema } from "#domain/policy/policy.schema.ts";
import { defaultPolicy, resolvePolicy } from "#domain/policy/policy.ts";
import defaults from "#test/support/dossiers/defaults.json" with { type: "json" };

describe("the scoring policy", () => {
  it("has the specification's defaults when the buyer changed nothing", () => {
    expect(resolvePolicy(undefined)).toEqual(defaults.policy);
    expect(resolvePolicy({})).toEqual(defaultPolicy);
  });

  it("merges a buyer's changes key by key, so that one changed factor keeps the others", () => {
    const policy = resolvePolicy({
      assurance: { asserted: 0.2 },
      factors: { soaMissing: 1 },
      requiredControls: ["A.8.4"],
    });
    expect(policy.assurance).toEqual({ asserted: 0.2, documented: 0.65, operating: 0.9, verified: 1 });
    expect(policy.factors).toMatchObject({ soaMissing: 1, unaccredited: 0.25 });
    expect(policy.requiredControls).toEqual(["A.8.4"]);
  });

  it.each([
    ["a share above 1", { fastTrackThreshold: 1.1 }],
    ["a control Annex A does not have", { requiredControls: ["A.11.2"] }],
    ["a weight for a domain that is none", { domainWeights: { "A.1": 1 } }],
    ["a negative weight", { controlWeights: { "A.2.2": -1 } }],
    ["a misspelt key", { expiringDay: 30 }],
  ])("refuses %s", (_, changes) => {
    expect(policySchema.safeParse(changes).success).toBe(false);
  });
});
