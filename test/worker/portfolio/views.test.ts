import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { PortfolioView } from "#contract/portfolio.schema.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld } from "../requests/world.ts";

describe("views of the portfolio", () => {
  const view: PortfolioView = {
    filters: {
      text: "",
      stage: "to-review",
      rating: "all",
      certificate: "no-credit",
      questionnaire: "all",
      ranges: { assured: [0, 4] },
    },
    sort: { key: "inherent", descending: false },
  };
  const keep = (who: Persona, name: string, kept: PortfolioView | null, revision = 0) =>
    call(who, "PUT /api/buyer/portfolio-views", { body: { name, view: kept, revision } });
  const views = async (who: Persona) => (await call(who, "GET /api/buyer/portfolio-views")).json();

  it("are found by everybody of the organisation until somebody forgets them, and by nobody else", async () => {
    const { buyer } = await newWorld();
    const [kept] = (await keep(buyer.reviewer, "Chatbot certificates", view)).json();
    expect(kept).toMatchObject({ name: "Chatbot certificates", view });
    expect(await views(buyer.auditor)).toEqual([kept]);
    expect(await views((await newWorld()).buyer.owner)).toEqual([]);
    expect((await keep(buyer.owner, "Chatbot certificates", null, kept?.revision)).json()).toEqual([]);
  });

  const other: PortfolioView = { ...view, sort: { key: "assured", descending: true } };

  it("are not overwritten or forgotten by somebody who has not seen how they stand", async () => {
    const { buyer } = await newWorld();
    const [first] = (await keep(buyer.owner, "Ours", view)).json();
    const [second] = (await keep(buyer.reviewer, "Ours", other, first?.revision)).json();
    for (const revision of [0, first?.revision]) {
      const refused = await keep(
        buyer.owner,
        "Ours",
        { ...view, filters: { ...view.filters, text: "Acme" } },
        revision,
      );
      expect(refused.problem().code).toBe("stale-revision");
    }
    expect((await keep(buyer.owner, "Ours", null, first?.revision)).problem().code).toBe("stale-revision");
    expect(await views(buyer.owner)).toEqual([second]);
  });

  it("that are kept again after they were forgotten are not taken for those before", async () => {
    const { buyer } = await newWorld();
    const [first] = (await keep(buyer.owner, "Ours", view)).json();
    await keep(buyer.reviewer, "Ours", null, first?.revision);
    await keep(buyer.reviewer, "Ours", view);
    expect((await keep(buyer.owner, "Ours", other, first?.revision)).problem().code).toBe("stale-revision");
  });

  it("are as wanted for whoever asks for the same a second time, also under another key", async () => {
    const { buyer } = await newWorld();
    const [kept] = (await keep(buyer.owner, "Ours", view)).json();
    expect((await keep(buyer.owner, "Ours", view)).json()).toEqual([kept]);
    await keep(buyer.owner, "Ours", null, kept?.revision);
    expect((await keep(buyer.owner, "Ours", null, kept?.revision)).json()).toEqual([]);
  });

  it("are a hundred at most, and one in place of another is none more", async () => {
    const { buyer } = await newWorld();
    const insert = env.DB.prepare(
      "insert into portfolio_views (org_id, name, view_json, saved_by, saved_at) values (?, ?, ?, 'psn_x', 1)",
    );
    const names = Array.from({ length: 100 }, (_, n) => `View ${n}`);
    await env.DB.batch(names.map((name) => insert.bind(buyer.orgId, name, JSON.stringify(view))));
    expect((await keep(buyer.owner, "One more", view)).status).toBe(422);
    expect((await keep(buyer.owner, "View 7", other, 1)).status).toBe(200);
  });

  it("are refused without a name or with a filter that does not exist", async () => {
    const { buyer } = await newWorld();
    expect((await keep(buyer.owner, " ", view)).status).toBe(422);
    const wrong = { name: "Odd", view: { ...view, filters: { ...view.filters, stage: "odd" } } };
    expect((await call(buyer.owner, "PUT /api/buyer/portfolio-views", { wrong })).status).toBe(422);
    expect((await keep(buyer.auditor, "Mine", view)).status).toBe(403);
  });
});
