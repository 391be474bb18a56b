import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newPersona, type Persona } from "#test/support/worker/portal.ts";
import { assessmentIdOf } from "#test/support/worker/requests.ts";
import { callBy, keptJobs } from "#test/support/worker/use-case-call.ts";
import { mailsSentFor } from "#test/worker/identity/portal-in-hand.ts";
import { offerVersion } from "#worker/features/version-offers/version-offers.usecases.ts";
import { answer, newWorld, type World } from "../requests/world.ts";
import { publishVersion, reworded } from "./next-version.ts";

/** Whom the mails of an offer go to, when this person has answered. */
async function toldWhen(who: Persona, world: World): Promise<string[]> {
  await answer(who, world, { question: "policy", answer: { value: "yes" } });
  await publishVersion(world, reworded());
  return mailed(world);
}

async function mailed({ buyer, assessmentId }: World): Promise<string[]> {
  const { jobs, enqueue } = keptJobs();
  const id = assessmentIdOf({ id: assessmentId });
  await offerVersion(callBy(buyer.procurement, { enqueue }), { assessmentId: id, version: 2 });
  return (await mailsSentFor(jobs)).map(({ to }) => to);
}

const run = (statement: string, ...values: string[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();

describe("an offered version is not told to", () => {
  it("a guest, though they answered", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await answer(contributor, world, { question: "policy", answer: { value: "yes" } });
    await run("update members set role = 'guest' where person_id = ?", contributor.personId);
    await publishVersion(world, reworded());
    expect(await mailed(world)).toEqual([owner.email]);
  });

  it("a colleague who was removed since they answered", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await answer(contributor, world, { question: "policy", answer: { value: "yes" } });
    await run("update members set status = 'removed' where person_id = ?", contributor.personId);
    await publishVersion(world, reworded());
    expect(await mailed(world)).toEqual([owner.email]);
  });

  it("people who buy for the same organisation", async () => {
    const world = await newWorld();
    const { orgId } = world.vendor;
    await newPersona({ orgId, facet: "buyer", role: "owner" });
    expect(await toldWhen(world.vendor.contributor, world)).toEqual([world.vendor.contributor.email]);
    const other = await newWorld();
    await newPersona({ orgId: other.vendor.orgId, facet: "buyer", role: "owner" });
    await publishVersion(other, reworded());
    expect(await mailed(other)).toEqual([other.vendor.owner.email]);
  });
});
