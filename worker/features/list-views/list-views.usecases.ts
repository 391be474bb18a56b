import type { SaveView } from "#contract/list-views.schema.ts";
import type { SavedView } from "#contract/list-views.ts";
import { fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { ViewList } from "#domain/view-lists.ts";
import type { Call, Caller } from "#worker/call.ts";
import { forgetViewEffects, keepViewEffects, readViews } from "./list-views.repository.ts";

/** As many of one list as one can choose among. */
const mostViews = 100;

/** The views of a list that the organisation keeps. */
export const viewsOf = ({ deps, principal }: Caller, { list }: { readonly list: ViewList }): Promise<SavedView[]> =>
  readViews(deps.db, { orgId: principal.orgId, list });

/**
 * Keeps a view of a list under its name, or forgets it when there is none; everybody of the organisation finds it. Refuses
 * when the view of that name is not the one that was seen.
 */
export async function saveView(
  call: Call<readonly SavedView[]>,
  { list, name, query, revision: base }: SaveView,
): Promise<readonly SavedView[]> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const views = await readViews(deps.db, { orgId, list });
  const others = views.filter((one) => one.name !== name);
  const standing = views.find((one) => one.name === name);
  // A repeat, whose first answer was lost, finds what it asked for.
  if (canonicalJson(standing?.query ?? null) === canonicalJson(query)) return views;
  if (standing === undefined && others.length >= mostViews)
    fail("input-invalid", [{ pointer: "/name", message: `There are ${mostViews} views; forget one first` }]);
  const key = { orgId, list, name, base };
  const told = { subject: orgId, details: { list }, clear: { name } };
  if (query === null)
    return call.commit({
      effects: forgetViewEffects(deps.db, key),
      audit: { action: "list-view.forgotten", ...told },
      result: others,
    });
  // Beginning at its instant, a name that was forgotten and kept again is never taken for the one before.
  const revision = base === 0 ? call.at : base + 1;
  return call.commit({
    effects: keepViewEffects(deps.db, { ...key, query, revision, savedBy: personId, savedAt: call.at }),
    audit: { action: "list-view.kept", ...told },
    result: [...others, { name, query, revision }].sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
}
