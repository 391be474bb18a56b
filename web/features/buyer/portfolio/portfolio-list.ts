import type { PortfolioEntry, PortfolioPage } from "#contract/portfolio.ts";
import { call } from "#web/api/client.ts";
import type { ListModel } from "#web/list/ListModel.ts";
import { readAll } from "#web/list/read-all.ts";

export type PortfolioList = ListModel<PortfolioEntry, PortfolioPage>;
type Query = Readonly<Record<string, string>>;

export const fetchPage = (query: Query): Promise<PortfolioPage> => call("GET /api/buyer/portfolio", { query });

/** All lines that a query finds, page by page: for what needs each of them. */
export const readWhole = (query: Query): Promise<readonly PortfolioEntry[]> =>
  readAll((place) => fetchPage({ ...query, ...place }));

/** A query without its order and its page: which lines it finds. */
export function foundBy({ after: _after, sort: _sort, direction: _direction, ...query }: Query): Query {
  return query;
}
