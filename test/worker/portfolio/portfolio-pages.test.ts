import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { PortfolioEntry } from "#contract/portfolio.ts";
import { binOf, shareKeys } from "#domain/portfolio/shares.ts";
import { type Buyer, call } from "#test/support/worker/portal.ts";
import { pagesOf } from "#test/support/worker/whole-list.ts";
import { buyerOfPortfolio } from "./portfolio-world.ts";

let buyer: Buyer;
beforeAll(async () => {
  buyer = await buyerOfPortfolio(250);
});

const page = async (query: Readonly<Record<string, string>> = {}) =>
  (await call(buyer.auditor, "GET /api/buyer/portfolio", { query })).json();
const whole = async (query: Readonly<Record<string, string>> = {}) => {
  const pages = await pagesOf((place) => page({ ...query, ...place }), 90);
  return { entries: pages.flatMap(({ entries }) => entries) as PortfolioEntry[], total: pages[0]?.total };
};

const shareOf = ({ score }: PortfolioEntry, key: string): number => {
  if (score === null) return -1;
  if (key === "inherent") return score.inherent;
  const overall = score.overall as Readonly<Record<string, number>> | null;
  return overall?.[key] ?? score.domains[key] ?? -1;
};

describe("the portfolio page by page", () => {
  it("gives each of its lines once in every order, the values in that order", async () => {
    const ids = (await whole()).entries.map(({ id }) => id).sort();
    expect(new Set(ids).size).toBe(251);
    const values: Readonly<Record<string, (entry: PortfolioEntry) => string | number>> = {
      product: ({ product, vendorName }) => `${product} ${vendorName}`.toLowerCase(),
      due: ({ dueOn }) => dueOn,
      findings: ({ score }) => -(score?.openFindings ?? -1),
      ends: ({ score }) => score?.certificate?.expires ?? "9999",
      ...Object.fromEntries(shareKeys.map((key) => [key, (entry: PortfolioEntry) => -shareOf(entry, key)])),
    };
    for (const [sort, value] of Object.entries(values)) {
      const { entries } = await whole({ sort });
      expect(entries.map(({ id }) => id).sort(), sort).toEqual(ids);
      for (const [at, entry] of entries.slice(1).entries())
        expect(value(entry) >= value(entries[at] as PortfolioEntry), `${sort} ${at}`).toBe(true);
    }
  });

  it("turns an order round as a whole", async () => {
    const [usual, turned] = [await whole(), await whole({ direction: "descending" })];
    expect(turned.entries.map(({ id }) => id)).toEqual(usual.entries.map(({ id }) => id).reverse());
  });

  it("ranks within each questionnaire, the most answered first; equals share the better place on every page", async () => {
    const { entries } = await whole();
    const { asked } = await page();
    expect(asked.map(({ title, ranked }) => [title, ranked])).toEqual([
      ["Another", 84],
      [expect.any(String), 83],
    ]);
    for (const { id } of asked) {
      const group = entries.filter(({ questionnaireId, score }) => questionnaireId === id && score !== null);
      for (const entry of group) {
        const better = group.filter((other) => shareOf(other, "assured") > shareOf(entry, "assured") + 1e-9).length;
        expect(entry.rank).toBe(better + 1);
      }
    }
    const groups = entries.map(({ rank, questionnaireId }) => (rank === null ? "none" : questionnaireId));
    expect(groups).toEqual([
      ...Array.from({ length: 84 }, () => asked[0]?.id),
      ...Array.from({ length: 83 }, () => asked[1]?.id),
      ...Array.from({ length: 84 }, () => "none"),
    ]);
  });

  it("gives the same ranks whatever the order and whatever is looked for, and others only across questionnaires", async () => {
    const ranks = new Map((await whole()).entries.map(({ id, rank }) => [id, rank]));
    for (const query of [{ sort: "due" }, { show: "decided" }, { rating: "low", sort: "A.2" }, { search: "vendor3" }]) {
      const { entries } = await whole(query);
      expect(entries.length, JSON.stringify(query)).toBeGreaterThan(0);
      for (const { id, rank } of entries) expect(rank, `${JSON.stringify(query)} ${id}`).toBe(ranks.get(id));
    }
    const together = (await whole({ questionnaire: "together" })).entries.filter(({ rank }) => rank !== null);
    expect(together).toHaveLength(167);
    expect(together.map(({ rank }) => rank)).toEqual(
      together.map(
        (one) => 1 + together.filter((other) => shareOf(other, "assured") > shareOf(one, "assured") + 1e-9).length,
      ),
    );
  });

  it("gives exactly what is looked for, with a true total, alone and together", async () => {
    const { entries: all } = await whole();
    const wanted: readonly [Readonly<Record<string, string>>, (entry: PortfolioEntry) => boolean][] = [
      [{ show: "with-vendor" }, ({ state }) => state !== "submitted"],
      [{ show: "decided" }, ({ decided }) => decided !== null],
      [{ rating: "low" }, ({ score }) => score?.rating === "low"],
      [{ certificate: "covers" }, ({ score }) => score?.certificate?.scope === 1],
      [{ certificate: "in-part" }, ({ score }) => score?.certificate?.scope === 0.5],
      [{ certificate: "no-credit" }, ({ score }) => score?.certificate?.scope === 0],
      [{ certificate: "none" }, ({ score }) => score !== null && score.certificate === null],
      [{ ranges: "assured:2-2" }, (entry) => binOf(shareOf(entry, "assured")) === 2],
      [
        { ranges: "assured:0-1,A.2:5-9", show: "to-review" },
        (entry) =>
          entry.decided === null &&
          shareOf(entry, "assured") >= 0 &&
          binOf(shareOf(entry, "assured")) <= 1 &&
          binOf(shareOf(entry, "A.2")) >= 5,
      ],
      [
        { search: "vendor3", rating: "high" },
        ({ score, product }) => score?.rating === "high" && product.endsWith("3"),
      ],
    ];
    for (const [query, fits] of wanted)
      for (const sort of ["rank", "due"]) {
        const found = await whole({ ...query, sort });
        const said = JSON.stringify({ ...query, sort });
        expect(found.entries.map(({ id }) => id).sort(), said).toEqual(
          all
            .filter(fits)
            .map(({ id }) => id)
            .sort(),
        );
        expect(found.total, said).toBe(found.entries.length);
      }
  });

  it("counts every share in its bin, also after a score moved and an assessment was put away", async () => {
    const own = await buyerOfPortfolio(30);
    const { orgId, owner } = own;
    await env.DB.batch([
      env.DB.prepare(
        "update summaries set summary_json = json_set(summary_json, '$.overall.assured', 0.95) where org_id = ?1 and assessment_id = 'asm_' || ?1 || 10",
      ).bind(orgId),
      env.DB.prepare("update assessments set archived_at = 1 where org_id = ?1 and id = 'asm_' || ?1 || 11").bind(
        orgId,
      ),
      env.DB.prepare("delete from summaries where org_id = ?1 and assessment_id = 'asm_' || ?1 || 13").bind(orgId),
    ]);
    const spread = (await call(owner, "GET /api/buyer/portfolio-spread")).json();
    const { entries, total } = (await call(owner, "GET /api/buyer/portfolio", { query: { most: "200" } })).json();
    expect(total).toBe(30);
    for (const key of shareKeys) {
      const counts = Array.from({ length: 10 }, () => 0);
      for (const share of entries.map((entry) => shareOf(entry, key)).filter((one) => one >= 0))
        counts[binOf(share)] = (counts[binOf(share)] ?? 0) + 1;
      expect(spread[key], key).toEqual(counts);
    }
    expect(spread.assured?.[9]).toBe(1);
  });

  it("refuses a share, a bin or an order that is not there", async () => {
    for (const query of [{ ranges: "never:0-4" }, { ranges: "assured:0-44" }, { sort: "never" }, { show: "never" }])
      expect((await call(buyer.owner, "GET /api/buyer/portfolio", { query })).status).toBe(422);
  });
});
