import { describe, expect, it } from "vitest";
import type { CampaignBody } from "#domain/campaign/campaign.schema.ts";
import { planItem, type ToPlan } from "#domain/campaign/plan-item.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";

const use = { factors: { data: 3, consequence: 3, autonomy: 1, regulation: 1, reach: 1 } };
const known: ToPlan = {
  vendor: {
    name: "Larkfield",
    legalName: "Larkfield Ltd",
    tier: null,
    contacts: [
      { name: "Ana Ruiz", email: "Ana@Larkfield.example" },
      { name: "Ben Holt", email: "ben@larkfield.example" },
    ],
  },
  product: { name: "Loop", purpose: "Notes", uses: [use] },
  isPutAway: false,
  isAway: false,
  isRunning: false,
  isTakenOut: false,
  bounced: new Set(),
  hasPassport: false,
};
const body: CampaignBody = {
  name: "All",
  questionnaire: { kind: "by-tier", otherwise: null },
  dueOn: { critical: "2027-01-15", important: "2027-01-31", standard: "2027-02-28" },
};
const rules: TierRules = {
  ...suggestedRules,
  follows: {
    ...suggestedRules.follows,
    critical: { ...suggestedRules.follows.critical, questionnaireId: "high-risk-ai" },
  },
};
const { vendor } = known;

describe("what a vendor gets about a product", () => {
  it("is the questionnaire and the day of its tier, to its first contact", () => {
    expect(planItem(known, { body, rules })).toEqual({
      tier: "critical",
      questionnaireId: "high-risk-ai",
      dueOn: "2027-01-15",
      contactName: "Ana Ruiz",
      contactEmail: "Ana@Larkfield.example",
      why: null,
      hints: [],
    });
  });

  it("is the one questionnaire for all, where that was chosen, and the day of standard without a tier", () => {
    const one = { ...body, questionnaire: { kind: "one", id: "ai-vendor-core" } } as const;
    expect(planItem(known, { body: one, rules: null })).toMatchObject({
      tier: null,
      questionnaireId: "ai-vendor-core",
      dueOn: "2027-02-28",
      why: null,
    });
  });

  it.each<[string, Partial<ToPlan>]>([
    ["put-away", { isPutAway: true }],
    ["no-product", { product: null }],
    ["taken-out", { isTakenOut: true }],
    ["running", { isRunning: true }],
    ["no-contact", { vendor: { ...vendor, contacts: [] } }],
    ["no-legal-name", { vendor: { ...vendor, legalName: "" } }],
    ["no-purpose", { product: { name: "Loop", purpose: "", uses: [use] } }],
    ["no-use", { product: { name: "Loop", purpose: "Notes", uses: [] } }],
  ])("is nothing, and it is said why: %s", (why, change) => {
    expect(planItem({ ...known, ...change }, { body, rules }).why).toBe(why);
  });

  it("is nothing where its tier names no questionnaire, unless something else was chosen for that", () => {
    const low = { factors: { data: 0, consequence: 0, autonomy: 0, regulation: 0, reach: 0 } };
    const standard = { ...known, product: { name: "Loop", purpose: "Notes", uses: [low] } };
    expect(planItem(standard, { body, rules })).toMatchObject({ tier: "standard", why: "no-questionnaire" });
    const otherwise = { ...body, questionnaire: { kind: "by-tier", otherwise: "small-vendor" } } as const;
    expect(planItem(standard, { body: otherwise, rules })).toMatchObject({
      questionnaireId: "small-vendor",
      why: null,
    });
  });

  it("comes with what is to be known before: an address that could not be reached, and a passport", () => {
    const told = { ...known, bounced: new Set(["ana@larkfield.example"]), hasPassport: true };
    expect(planItem(told, { body, rules }).hints).toEqual(["bounced", "passport"]);
    const other = { ...known, bounced: new Set(["ben@larkfield.example"]) };
    expect(planItem(other, { body, rules }).hints).toEqual([]);
  });
});
