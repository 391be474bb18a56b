import type { IntakesQuery } from "#contract/intake.schema.ts";
import type { IntakeList, IntakeView } from "#contract/intake.ts";
import { fail } from "#contract/problems.ts";
import type { IntakeId } from "#domain/ids.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { Caller } from "#worker/call.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import { candidatesFor } from "./candidates.ts";
import { intakesPage } from "./intake-lists.repository.ts";
import { findIntake, listHappened, type StoredIntake } from "./intakes.repository.ts";
import { findStands } from "./its-assessment.repository.ts";

/** A page of what people inside asked for. */
export async function listIntakes({ deps, principal }: Caller, asked: IntakesQuery): Promise<IntakeList> {
  const { orgId } = principal;
  return intakesPage(deps.db, { ...asked, orgId, rules: await findTierRules(deps.db, orgId) });
}

/** One of them, with where the rules put it, and whom of the register it may be about. */
export async function viewIntake(caller: Caller, id: IntakeId): Promise<IntakeView> {
  return viewOf(caller, await intakeOf(caller, id));
}

/** What the store holds of it; fails with `not-found`. */
export const intakeOf = async ({ deps, principal }: Caller, id: IntakeId): Promise<StoredIntake> =>
  (await findIntake(deps.db, { orgId: principal.orgId, id })) ?? fail("not-found");

/** What procurement sees of it. */
export async function viewOf(caller: Caller, intake: StoredIntake): Promise<IntakeView> {
  const { db } = caller.deps;
  const { id, orgId, body, revision, state, askedAt, movedAt, askerName, askerEmail, askerIsInside, productId } =
    intake;
  const rules = await findTierRules(db, orgId);
  const { became, candidates } = await candidatesFor(caller, intake);
  return {
    id,
    product: body.product,
    vendorName: body.vendorName,
    state,
    askedBy: askerName,
    department: body.department,
    neededOn: body.neededOn,
    askedAt,
    tier: placedIn({ rules, said: null, uses: body.uses }),
    revision,
    askerEmail,
    askerIsInside,
    body,
    candidates,
    became,
    stands: productId === null ? null : await findStands(db, { orgId, productId, since: movedAt }),
    happened: await listHappened(db, intake),
  };
}
