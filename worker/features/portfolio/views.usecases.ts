import type { SavedPortfolioView, SaveView } from "#contract/portfolio.schema.ts";
import type { Call } from "#worker/call.ts";
import { commit } from "#worker/storage/commit.ts";
import { forgetViewEffect, keepViewEffect, listViews } from "./views.repository.ts";

/** The views of the portfolio that the organisation keeps. */
export const viewViews = ({ deps, principal }: Call): Promise<SavedPortfolioView[]> =>
  listViews(deps.db, principal.orgId);

/** Keeps a view under its name, or forgets it when there is none; everybody of the organisation finds it. */
export async function saveView({ deps, principal }: Call, { name, view }: SaveView): Promise<SavedPortfolioView[]> {
  const { orgId, personId } = principal;
  const at = deps.clock.now();
  await commit(deps.db, {
    orgId,
    actor: personId,
    at,
    effects: [
      view === null
        ? forgetViewEffect(deps.db, { orgId, name })
        : keepViewEffect(deps.db, { orgId, name, view, savedBy: personId, savedAt: at }),
    ],
    audit: { action: view === null ? "portfolio-view.forgotten" : "portfolio-view.kept", subject: name },
  });
  return listViews(deps.db, orgId);
}
