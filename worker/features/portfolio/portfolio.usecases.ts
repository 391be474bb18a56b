import type { PortfolioEntry } from "#contract/portfolio.ts";
import type { Caller } from "#worker/call.ts";
import { listPortfolio } from "./portfolio.repository.ts";

/** Every assessment of the organisation in a line. */
export const viewPortfolio = ({ deps, principal }: Caller): Promise<PortfolioEntry[]> =>
  listPortfolio(deps.db, principal.orgId);
