import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type ViewList, viewLists } from "#domain/view-lists.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld } from "../requests/world.ts";

type Query = Readonly<Record<string, string>>;
const query: Query = { show: "to-review", certificate: "none", ranges: "assured:0-4", columns: "rank,due" };
const other: Query = { search: "Acme", sort: "assured", direction: "ascending" };

const keepIn = (list: ViewList, who: Persona, change: { name: string; query: Query | null; revision: number }) =>
  call(who, "PUT /api/buyer/list-views", { body: { list, ...change } });
const keep = (who: Persona, name: string, kept: Query | null, revision = 0) =>
  keepIn("portfolio", who, { name, query: kept, revision });
const views = async (who: Persona, list: ViewList = "portfolio") =>
  (await call(who, "GET /api/buyer/list-views", { query: { list } })).json();

const insert = env.DB.prepare(
  "insert into list_views (org_id, list, name, query_json, revision, saved_by, saved_at) values (?, ?, ?, ?, 1, 'psn_x', 1)",
);

describe("views of a list", () => {
  it("are found by everybody of the organisation until somebody forgets them, and by nobody else", async () => {
    const { buyer } = await newWorld();
    const [kept] = (await keep(buyer.reviewer, "Chatbot certificates", query)).json();
    expect(kept).toMatchObject({ name: "Chatbot certificates", query });
    expect(await views(buyer.auditor)).toEqual([kept]);
    expect(await views((await newWorld()).buyer.owner)).toEqual([]);
    expect((await keep(buyer.owner, "Chatbot certificates", null, kept?.revision)).json()).toEqual([]);
  });

  it("of one name and one revision are apart in every list: forgetting or replacing one leaves the others", async () => {
    const { buyer } = await newWorld();
    const of = (list: ViewList) => insert.bind(buyer.orgId, list, "Ours", JSON.stringify({ search: list }));
    await env.DB.batch(viewLists.map(of));
    await keepIn("vendors", buyer.owner, { name: "Ours", query: null, revision: 1 });
    await keepIn("risks", buyer.owner, { name: "Ours", query: { search: "other" }, revision: 1 });
    const found = await Promise.all(
      viewLists.map(async (list) => [list, (await views(buyer.owner, list)).map((one) => one.query.search)]),
    );
    expect(Object.fromEntries(found)).toEqual({
      ...Object.fromEntries(viewLists.map((list) => [list, [list]])),
      vendors: [],
      risks: ["other"],
    });
  });

  it("are not overwritten or forgotten by somebody who has not seen how they stand", async () => {
    const { buyer } = await newWorld();
    const [first] = (await keep(buyer.owner, "Ours", query)).json();
    const [second] = (await keep(buyer.reviewer, "Ours", other, first?.revision)).json();
    for (const revision of [0, first?.revision]) {
      const refused = await keep(buyer.owner, "Ours", { ...query, search: "Acme" }, revision);
      expect(refused.problem().code).toBe("stale-revision");
    }
    expect((await keep(buyer.owner, "Ours", null, first?.revision)).problem().code).toBe("stale-revision");
    expect(await views(buyer.owner)).toEqual([second]);
  });

  it("that are kept again after they were forgotten are not taken for those before", async () => {
    const { buyer } = await newWorld();
    const [first] = (await keep(buyer.owner, "Ours", query)).json();
    await keep(buyer.reviewer, "Ours", null, first?.revision);
    await keep(buyer.reviewer, "Ours", query);
    expect((await keep(buyer.owner, "Ours", other, first?.revision)).problem().code).toBe("stale-revision");
  });

  it("are as wanted for whoever asks for the same a second time, also under another key", async () => {
    const { buyer } = await newWorld();
    const [kept] = (await keep(buyer.owner, "Ours", query)).json();
    expect((await keep(buyer.owner, "Ours", query)).json()).toEqual([kept]);
    await keep(buyer.owner, "Ours", null, kept?.revision);
    expect((await keep(buyer.owner, "Ours", null, kept?.revision)).json()).toEqual([]);
  });

  it("are a hundred of each list at most, and one in place of another is none more", async () => {
    const { buyer } = await newWorld();
    const names = Array.from({ length: 100 }, (_, n) => `View ${n}`);
    await env.DB.batch(names.map((name) => insert.bind(buyer.orgId, "portfolio", name, JSON.stringify(query))));
    expect((await keep(buyer.owner, "One more", query)).status).toBe(422);
    expect((await keep(buyer.owner, "View 7", other, 1)).status).toBe(200);
    expect((await keepIn("risks", buyer.owner, { name: "One more", query, revision: 0 })).status).toBe(200);
  });

  it("are refused without a name, of a list that keeps none, and with more than a list can say", async () => {
    const { buyer } = await newWorld();
    expect((await keep(buyer.owner, " ", query)).status).toBe(422);
    const many = Object.fromEntries(Array.from("abcdefghijklmnopqrstu", (letter) => [letter, "x"]));
    for (const wrong of [{ search: "x".repeat(401) }, { ["x".repeat(41)]: "x" }, { __Proto__: "x" }, many])
      expect((await keep(buyer.owner, "Odd", wrong)).status).toBe(422);
    const body = { list: "members", name: "Odd", query, revision: 0 };
    expect((await call(buyer.owner, "PUT /api/buyer/list-views", { wrong: body })).status).toBe(422);
    expect(await views(buyer.owner)).toEqual([]);
  });

  it("are an auditor's to use and not to keep", async () => {
    const { buyer } = await newWorld();
    expect((await keep(buyer.auditor, "Mine", query)).status).toBe(403);
    expect(await views(buyer.auditor)).toEqual([]);
  });

  it("are in the log by list and name", async () => {
    const { buyer } = await newWorld();
    const [kept] = (await keepIn("risks", buyer.owner, { name: "Ours", query, revision: 0 })).json();
    await keepIn("risks", buyer.owner, { name: "Ours", query: null, revision: kept?.revision ?? 0 });
    const { entries } = (await call(buyer.owner, "GET /api/buyer/log", { query: {} })).json();
    const says = entries.slice(0, 2).map((one) => one.says.map((part) => part.text).join(""));
    expect(says).toEqual([
      "forgot a view of the risks over all vendors “Ours”",
      "kept a view of the risks over all vendors “Ours”",
    ]);
  });
});
