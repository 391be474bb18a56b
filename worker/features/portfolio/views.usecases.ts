import type { SaveView } from "#contract/portfolio.schema.ts";
import type { SavedPortfolioView } from "#contract/portfolio.ts";
import { fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { Call, Caller } from "#worker/call.ts";
import { forgetViewEffects, keepViewEffects, listViews } from "./views.repository.ts";

/** As many as one can choose among. */
const mostViews = 100;

/** The views of the portfolio that the organisation keeps. */
export const viewViews = ({ deps, principal }: Caller): Promise<SavedPortfolioView[]> =>
  listViews(deps.db, principal.orgId);

/**
 * Keeps a view under its name, or forgets it when there is none; everybody of the organisation finds it. Refuses when the
 * view of that name is not the one that was seen.
 */
export async function saveView(
  call: Call<readonly SavedPortfolioView[]>,
  { name, view, revision: base }: SaveView,
): Promise<readonly SavedPortfolioView[]> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const views = await listViews(deps.db, orgId);
  const others = views.filter((one) => one.name !== name);
  const standing = views.find((one) => one.name === name);
  // A repeat, whose first answer was lost, finds what it asked for.
  if (canonicalJson(standing?.view ?? null) === canonicalJson(view)) return views;
  if (standing === undefined && others.length >= mostViews)
    fail("input-invalid", [{ pointer: "/name", message: `There are ${mostViews} views; forget one first` }]);
  if (view === null)
    return call.commit({
      effects: forgetViewEffects(deps.db, { orgId, name, base }),
      audit: { action: "portfolio-view.forgotten", subject: orgId, clear: { name } },
      result: others,
    });
  // Beginning at its instant, a name that was forgotten and kept again is never taken for the one before.
  const revision = base === 0 ? call.at : base + 1;
  return call.commit({
    effects: keepViewEffects(deps.db, { orgId, name, view, base, revision, savedBy: personId, savedAt: call.at }),
    audit: { action: "portfolio-view.kept", subject: orgId, clear: { name } },
    result: [...others, { name, view, revision }].sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
}
