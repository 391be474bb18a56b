import type { GiveBack } from "#contract/outside.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import type { Call, Person } from "#worker/call.ts";
import type { Visit } from "#worker/http/visit.ts";
import { commit } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { accessOf } from "./changing.usecases.ts";
import { mailEnd } from "./ending-with.ts";
import { filesEntry, filesEntryBy } from "./files-entry.ts";
import { findAccessTo } from "./outside.repository.ts";
import { endEffects } from "./outside-changes.repository.ts";
import { tellGiver } from "./outside-notices.ts";

/** Takes access back at once: the next thing the person asks for is not there. What is over already stays as it was. */
export async function takeBackOutside(call: Call<Done>, id: string): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const was = await accessOf(call, id);
  if (was.standing !== "reads") return done;
  const sent = [
    await mailEnd(call, was),
    await tellGiver(deps, { ...was, orgId, what: "taken-back", by: principal, at }),
  ];
  await call
    .commit({
      effects: [
        ...endEffects(deps.db, { orgId, id, how: "taken-back", now: at }),
        ...(was.files ? await filesEntry(call, { action: "outside.shut-out", assessmentId: was.assessmentId }) : []),
        ...sent.flatMap(({ effects }) => effects),
      ],
      audit: { action: "outside.taken-back", subject: was.assessmentId, details: { from: was.personId } },
      result: done,
    })
    .catch((error: unknown) => {
      // Somebody else took it back, or it was given back, at this moment.
      if (refusalOf(error) === "stale-revision") fail("busy");
      throw error;
    });
  for (const one of sent) await one.deliver();
  return done;
}

/** The person gives back what they could read; whoever gave it is told. */
export async function giveBackOutside(
  { deps, keyEffects }: Pick<Visit, "deps" | "keyEffects">,
  { person, orgId, assessmentId }: GiveBack & { readonly person: Person },
): Promise<Done> {
  const at = deps.clock.now();
  const { personId } = person;
  const was = await findAccessTo(deps.db, { orgId, assessmentId, personId, now: at });
  if (was?.standing !== "reads") fail("not-found");
  const told = await tellGiver(deps, { ...was, orgId, what: "given-back", by: null, at });
  await commit(deps.db, {
    orgId,
    facet: "buyer",
    actor: personId,
    at,
    from: deps.from,
    effects: [
      ...(await keyEffects(done)),
      ...endEffects(deps.db, { orgId, id: was.id, how: "given-back", now: at }),
      // Who it was that could open them the vendor never learns.
      ...(was.files
        ? await filesEntryBy(deps, { action: "outside.shut-out", assessmentId, orgId, actor: "system", at })
        : []),
      ...told.effects,
    ],
    audit: { action: "outside.given-back", subject: assessmentId },
  }).catch((error: unknown) => {
    if (refusalOf(error) === "stale-revision") fail("not-found");
    throw error;
  });
  await told.deliver();
  return done;
}
