import type { Body } from "#contract/api.ts";
import type { Buyer } from "#test/support/worker/portal.ts";
import { call, newPersona, type Persona } from "#test/support/worker/portal.ts";
import { rowsOf } from "#test/worker/requests/world.ts";

export const assigning = "PUT /api/buyer/assessments/:id/reviewers";
export const taking = "POST /api/buyer/assessments/:id/reviewers/taking";
const handingBack = "POST /api/buyer/assessments/:id/reviewers/handing-back";

interface Of {
  readonly assessmentId: string;
}
export const at = ({ assessmentId }: Of) => ({ params: { id: assessmentId } });

/** Another reviewer of a buyer. */
export const anotherReviewer = ({ orgId }: Buyer, name = "Robin"): Promise<Persona> =>
  newPersona({ orgId, facet: "buyer", role: "reviewer", name });

/** Says who reviews it, having seen these. */
export const assign = (
  who: Persona,
  of: Of,
  {
    people,
    seen = [],
    lookBy = null,
  }: { people: readonly Persona[]; seen?: readonly Persona[]; lookBy?: string | null },
) => {
  const ids = (some: readonly Persona[]) => some.map(({ personId }) => personId);
  const body: Body<typeof assigning> = {
    seen: ids(seen),
    reviewers: people.map(({ personId }) => ({ personId, lookBy })),
  };
  return call(who, assigning, { ...at(of), body });
};
export const take = (who: Persona, of: Of, inPlaceOf: Persona | null = null) =>
  call(who, taking, { ...at(of), body: { inPlaceOf: inPlaceOf?.personId ?? null } });
export const handBack = (who: Persona, of: Of, reason = "") => call(who, handingBack, { ...at(of), body: { reason } });

/** The names of who reviews it, as everybody of the buyer reads them. */
export const reviewersOf = async (who: Persona, of: Of): Promise<string[]> =>
  (await call(who, "GET /api/buyer/assessments/:id", at(of))).json().reviewers.map(({ name }) => name);

/** What the log of the buyer has about who reviews. */
export const logged = async (orgId: string): Promise<string[]> =>
  (
    await rowsOf<{ action: string }>(
      "select action from audit_leaves where org_id = ? and action like 'reviewer%' order by seq",
      orgId,
    )
  ).map(({ action }) => action);
