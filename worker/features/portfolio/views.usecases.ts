import type { SaveView } from "#contract/portfolio.schema.ts";
import type { SavedPortfolioView } from "#contract/portfolio.ts";
import type { Call, Caller } from "#worker/call.ts";

import { forgetViewEffect, keepViewEffect, listViews } from "./views.repository.ts";

/** The views of the portfolio that the organisation keeps. */
export const viewViews = ({ deps, principal }: Caller): Promise<SavedPortfolioView[]> =>
  listViews(deps.db, principal.orgId);

/** Keeps a view under its name, or forgets it when there is none; everybody of the organisation finds it. */
export async function saveView(
  call: Call<readonly SavedPortfolioView[]>,
  { name, view }: SaveView,
): Promise<readonly SavedPortfolioView[]> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const others = (await listViews(deps.db, orgId)).filter((one) => one.name !== name);
  const result = view === null ? others : [...others, { name, view }].sort((a, b) => (a.name < b.name ? -1 : 1));
  return call.commit({
    effects: [
      view === null
        ? forgetViewEffect(deps.db, { orgId, name })
        : keepViewEffect(deps.db, { orgId, name, view, savedBy: personId, savedAt: call.at }),
    ],
    audit: {
      action: view === null ? "portfolio-view.forgotten" : "portfolio-view.kept",
      subject: orgId,
      clear: { name },
    },
    result,
  });
}
