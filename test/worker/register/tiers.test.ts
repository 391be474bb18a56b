import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { TierDesk, TierEffectPage } from "#contract/tiers.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";
import { productBody } from "#test/support/register-bodies.ts";
import { type Buyer, call, newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { registered } from "#test/support/worker/register-world.ts";
import { assessmentBody } from "#test/support/worker/world.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { decide, settle, submitted } from "../decisions/steps.ts";

const save = ({ procurement }: Buyer, rules: TierRules, base = 0) =>
  call(procurement, "PUT /api/buyer/tiers", { body: { base, rules } });
const desk = async ({ auditor }: Buyer): Promise<TierDesk> => (await call(auditor, "GET /api/buyer/tiers")).json();
const effect = async ({ auditor }: Buyer, rules: TierRules, after?: string): Promise<TierEffectPage> =>
  (
    await call(auditor, "POST /api/buyer/tiers/effect", {
      body: { rules, ...(after !== undefined && { after }) },
    })
  ).json();
const twoFor = (tier: "critical" | "standard"): TierRules => ({
  ...suggestedRules,
  follows: {
    critical: { ...suggestedRules.follows.critical, fourEyes: tier === "critical" },
    important: { ...suggestedRules.follows.important, fourEyes: false },
    standard: { ...suggestedRules.follows.standard, fourEyes: tier === "standard" },
  },
});

describe("a buyer's rules of tiers", () => {
  it("hold for nothing until they are saved, and then by version, so that nobody saves over somebody else", async () => {
    const buyer = await newBuyer("Harbour");
    expect(await desk(buyer)).toEqual({ version: 0, rules: null, savedBy: "", savedAt: null });
    expect((await save(buyer, suggestedRules)).json()).toMatchObject({ version: 1, rules: suggestedRules });
    expect((await save(buyer, suggestedRules)).json().version).toBe(1);
    const other = { ...suggestedRules, important: [] };
    expect((await save(buyer, other)).problem().code).toBe("stale-revision");
    expect((await save(buyer, other, 1)).json().version).toBe(2);
    expect((await desk(buyer)).rules?.important).toEqual([]);
    expect((await desk(await newBuyer("Ostrava"))).rules).toBeNull();
  });

  it("name the tier whose questionnaire there is none of, and the rule that names no factor", async () => {
    const buyer = await newBuyer("Harbour");
    const { follows } = suggestedRules;
    const unknown = { ...follows, standard: { ...follows.standard, questionnaireId: "gone" } };
    const refused = await save(buyer, { ...suggestedRules, follows: unknown });
    expect(refused.problem().fields?.[0]?.pointer).toBe("/rules/follows/standard/questionnaireId");
    const empty = await save(buyer, { ...suggestedRules, critical: [{}] });
    expect(empty.problem().fields?.[0]?.pointer).toBe("/rules/critical/0");
    expect((await desk(buyer)).version).toBe(0);
  });

  it("let only an owner take away that two people decide; anybody who may change them may ask for it", async () => {
    const buyer = await newBuyer("Harbour");
    await save(buyer, twoFor("critical"));
    const refused = await save(buyer, twoFor("standard"), 1);
    expect(refused.problem().fields?.[0]?.pointer).toBe("/rules/follows/critical/fourEyes");
    const { follows } = twoFor("critical");
    const both = { ...suggestedRules, follows: { ...follows, standard: { ...follows.standard, fourEyes: true } } };
    expect((await save(buyer, both, 1)).status).toBe(200);
    expect((await save({ ...buyer, procurement: buyer.owner }, twoFor("standard"), 2)).status).toBe(200);
  });

  it("put what is sent into its tier, which stays when the rules change", async () => {
    const buyer = await newBuyer("Harbour");
    await save(buyer, suggestedRules);
    const sent = await call(buyer.procurement, "POST /api/buyer/assessments", {
      body: assessmentBody({ mark: "Lark", vendor: await newVendor("Lark") }),
    });
    await save(buyer, { ...suggestedRules, critical: [], important: [] }, 1);
    const row = await env.DB.prepare("select tier from assessments where id = ?").bind(sent.json().id).first();
    expect(row).toEqual({ tier: "critical" });
  });

  it("show before they are saved where each product would be, page by page, and store nothing", async () => {
    const buyer = await newBuyer("Harbour");
    await call(buyer.procurement, "POST /api/buyer/assessments", {
      body: assessmentBody({ mark: "Lark", vendor: await newVendor("Lark") }),
    });
    const { vendorId } = await registered(buyer, "Lark");
    const id = randomIds.id("prd");
    const body = { revision: 0, vendorId, body: productBody("Lark") };
    await call(buyer.owner, "PUT /api/buyer/vendor-products/:id", { params: { id }, body });
    const { products, next } = await effect(buyer, suggestedRules);
    expect(next).toBeNull();
    const found = products.map(({ product, before, after }) => ({ product, before, after }));
    expect(found).toEqual(
      expect.arrayContaining([
        { product: "Lark product", before: null, after: "critical" },
        // Nobody said what it is used for.
        { product: "Lark other product", before: null, after: null },
      ]),
    );
    expect((await effect(buyer, suggestedRules, "prd_zzz")).products).toEqual([]);
    expect((await desk(buyer)).version).toBe(0);
    const view = await call(buyer.auditor, "GET /api/buyer/vendors/:id", { params: { id: vendorId } });
    expect(view.json().products.map(({ tier }) => tier)).toEqual([null, null]);
  });
});

describe("a tier on which two people decide", () => {
  const inTier = async (tier: string | null) => {
    const world = await submitted();
    await env.DB.prepare("update assessments set tier = ? where id = ?").bind(tier, world.assessmentId).run();
    return world;
  };

  it("takes a second person, also where the settings ask for one", async () => {
    const world = await inTier("critical");
    await save(world.buyer, twoFor("critical"));
    const proposed = (await decide(world.buyer.reviewer, world)).json();
    expect(proposed).toMatchObject({ fourEyes: true, decisions: [{ state: "proposed" }] });
    expect((await settle(world.buyer.reviewer, world)).problem().code).toBe("four-eyes");
    expect((await settle(world.buyer.owner, world)).json().decisions[0]).toMatchObject({ state: "final" });
  });

  it.each([["standard"], [null]])("asks nothing more of what is in another tier or in none (%s)", async (tier) => {
    const world = await inTier(tier);
    await save(world.buyer, twoFor("critical"));
    expect((await decide(world.buyer.reviewer, world)).json().decisions[0]).toMatchObject({ state: "final" });
  });
});
