import { describe, expect, it } from "vitest";
import { defaultPolicy, resolvePolicy } from "#domain/policy/policy.ts";
import { bodiesIn } from "#web/features/buyer/policy/PolicyLists.tsx";
import { policyChanges } from "#web/features/buyer/policy/policy-changes.ts";

describe("what a policy changes, in words", () => {
  it("is nothing between a policy and itself", () => {
    expect(policyChanges(defaultPolicy, resolvePolicy({}))).toEqual([]);
  });

  it("names every constant that differs, before and after", () => {
    const after = resolvePolicy({
      assurance: { asserted: 0.2 },
      expiringDays: 30,
      bands: [0.1, 0.3, 0.5],
      requiredControls: ["A.5.2"],
      recognisedAccreditationBodies: [...defaultPolicy.recognisedAccreditationBodies.slice(1), "ABC"],
    });
    expect(policyChanges(defaultPolicy, after)).toEqual([
      "The vendor's word: 0.4 → 0.2",
      "Warn before a certificate expires, in days: 90 → 30",
      "Residual risk is low up to: 0.15 → 0.1",
      "Accreditation bodies: added ABC",
      "Accreditation bodies: left out ANAB",
      "Controls that must be applied: added A.5.2",
    ]);
  });

  it("shows that a domain weighs what its controls do, until it is given a weight of its own", () => {
    expect(policyChanges(defaultPolicy, resolvePolicy({ controlWeights: { "A.2.2": 3 } }))).toEqual([
      "Weight of A.2 AI policies: 3 → 5",
      "Weight of A.2.2 AI policy: 1 → 3",
    ]);
  });
});

describe("a list of accreditation bodies", () => {
  it("is taken from lines and commas, each once", () => {
    expect(bodiesIn(" UKAS\nDAkkS, UKAS;\n\nJAS-ANZ ")).toEqual(["UKAS", "DAkkS", "JAS-ANZ"]);
  });
});
