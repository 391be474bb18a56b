import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { PortfolioPage } from "#contract/portfolio.ts";
import { mostCounted } from "#domain/list-words.ts";
import { metered, noCost } from "#test/support/worker/meter.ts";
import type { Buyer } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import worker from "#worker/index.ts";
import { buyerOfPortfolio } from "./portfolio-world.ts";

async function read({ reviewer }: Buyer, path: string, query: Record<string, string>) {
  const cost = noCost();
  const asked = requestFor(`GET /api/buyer/${path}` as "GET /api/buyer/portfolio", { query, cookie: reviewer.cookie });
  const request = new Request<unknown, IncomingRequestCfProperties>(asked);
  const response = await worker.fetch(request, { ...env, DB: metered(env.DB, cost) }, createExecutionContext());
  expect(response.status).toBe(200);
  return { rows: cost.rowsRead, found: await response.json<PortfolioPage>() };
}

/** What lies beyond the end of a range is read or not, by chance of what is stored there: that is no growth. */
const neighbours = 12;

/** In the order of another column, those between the best and the last of the page are read for their ranks, of each questionnaire. */
const between = 2 * (mostCounted + 1);

it("reads as many rows for a page of a portfolio of 100 assessments as of one of 3,000", async () => {
  const [few, many] = [await buyerOfPortfolio(100), await buyerOfPortfolio(3000)];
  const both = async (path: string, query: Readonly<Record<string, string>>) => {
    const [a, b] = [await read(few, path, query), await read(many, path, query)];
    return { a, b, said: `${JSON.stringify(query)}: ${a.rows} and ${b.rows} rows` };
  };
  for (const query of [{}, { direction: "descending" }, { questionnaire: "together" }, { sort: "stage" }]) {
    const { a, b, said } = await both("portfolio", { most: "20", ...query });
    expect([a.found.entries.length, b.found.entries.length], said).toEqual([20, 20]);
    expect([a.found.total, b.found.total], said).toEqual([101, 3001]);
    expect(Math.abs(a.rows - b.rows), said).toBeLessThanOrEqual(neighbours);
  }
  // The second page reads an index row for each line of the first.
  const second = { a: await read(few, "portfolio", { most: "20" }), b: await read(many, "portfolio", { most: "20" }) };
  const [a, b] = [
    await read(few, "portfolio", { most: "20", after: second.a.found.next ?? "" }),
    await read(many, "portfolio", { most: "20", after: second.b.found.next ?? "" }),
  ];
  expect(Math.abs(a.rows - b.rows), `second page: ${a.rows} and ${b.rows}`).toBeLessThanOrEqual(neighbours);
  for (const sort of ["product", "due", "claimed", "A.2", "certificate", "findings", "rating"]) {
    const { b, said } = await both("portfolio", { most: "20", sort });
    expect(b.rows, said).toBeLessThanOrEqual(150 + between);
  }
  const spread = await both("portfolio-spread", {});
  expect(spread.a.rows, spread.said).toBe(spread.b.rows);
});

it("counts what is looked for by one thing as it is kept, by more up to a thousand", async () => {
  const many = await buyerOfPortfolio(3000);
  const total = async (query: Readonly<Record<string, string>>) => (await read(many, "portfolio", query)).found.total;
  expect(await total({ show: "to-review" })).toBe(1900);
  expect(await total({ show: "decided", rating: "high" })).toBeLessThan(200);
  expect(await total({ show: "to-review", rating: "high" })).toBeNull();
});
