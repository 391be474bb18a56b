import type { AskedPage, AskedView } from "#contract/intake.ts";
import type { PageQuery } from "#contract/list.schema.ts";
import { fail } from "#contract/problems.ts";
import type { IntakeId } from "#domain/ids.ts";
import type { Person } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { askedPage } from "./asked-list.repository.ts";
import { findAsked, listHappened, type StoredIntake } from "./intakes.repository.ts";
import { findStands } from "./its-assessment.repository.ts";

/** A page of what somebody asked for. */
export const listAsked = (deps: Dependencies, of: PageQuery & { readonly person: Person }): Promise<AskedPage> =>
  askedPage(deps.db, { ...of, askedBy: of.person.personId });

/** One thing that somebody asked for; what others asked for is not there. */
export async function viewAsked(
  deps: Dependencies,
  of: { readonly person: Person; readonly id: IntakeId },
): Promise<AskedView> {
  return viewOf(deps, await ownOf(deps, of));
}

/** What the store holds of it; fails with `not-found` where somebody else asked for it. */
export const ownOf = async (
  { db }: Dependencies,
  { person, id }: { readonly person: Person; readonly id: IntakeId },
): Promise<StoredIntake> => (await findAsked(db, { askedBy: person.personId, id })) ?? fail("not-found");

/** What whoever asked sees of it. */
export async function viewOf({ db }: Dependencies, intake: StoredIntake): Promise<AskedView> {
  const { id, orgName, state, askedAt, movedAt, revision, body, orgId, productId } = intake;
  const stands = productId === null ? null : await findStands(db, { orgId, productId, since: movedAt });
  const happened = await listHappened(db, intake);
  const { product, vendorName } = body;
  return { id, orgName, product, vendorName, state, askedAt, movedAt, revision, body, stands, happened };
}
