import { describe, expect, it } from "vitest";
import { aMessage, consumeBatch, envWithMail, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { refuseWith } from "#test/worker/jobs/waiting-mail.ts";
import { actIn, answering, ofAssessment, words } from "#test/worker/mails/mail-steps.ts";
import { answer, rowsOf, type World } from "#test/worker/requests/world.ts";
import { publishVersion, reworded } from "#test/worker/version-offers/next-version.ts";
import type { Mail } from "#worker/ports/mail.ts";

type Act = (world: World, portal: ReturnType<typeof portalInHand>) => Promise<unknown>;

const writes: Act = (world, portal) =>
  actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/messages", { ...ofAssessment(world), body: words });
const extends_: Act = (world, portal) =>
  actIn(portal, world.buyer.owner, "PUT /api/buyer/assessments/:id/due-date", {
    ...ofAssessment(world),
    body: { dueOn: "2031-02-28" },
  });
const offers: Act = async (world, portal) => {
  await publishVersion(world, reworded());
  const sent = { ...ofAssessment(world), body: { version: 2 } };
  return actIn(portal, world.buyer.owner, "POST /api/buyer/assessments/:id/version-offer", sent);
};

/** Does something that mails, and lets those to some addresses be refused; those that arrive are settled last. */
async function mailed(world: World, act: Act, refused: (to: string) => boolean): Promise<number> {
  const portal = { ...portalInHand(), deliver: async () => undefined };
  await act(world, portal);
  const mails = portal.jobs.splice(0).filter(({ kind }) => kind === "mail");
  const given = (arrive: boolean) =>
    envWithMail(async ({ to }: Mail) => {
      if (refused(to)) return refuseWith("E_RECIPIENT_SUPPRESSED");
      if (!arrive) throw new Error("later");
    });
  await consumeBatch(
    given(false),
    mails.map((job) => aMessage(job)),
  );
  await rowsOf(
    "update mails set next_try_at = 0 where org_id = ? and state = 'queued' returning id",
    world.buyer.orgId,
  );
  await consumeBatch(
    given(true),
    mails.map((job) => aMessage(job)),
  );
  return mails.length;
}
const hasBounced = async ({ buyer, assessmentId }: World): Promise<boolean> =>
  (
    await rowsOf(
      "select id from assessments where org_id = ? and id = ? and bounced_at is not null",
      buyer.orgId,
      assessmentId,
    )
  ).length === 1;

describe("that the last mail to the contact did not arrive", () => {
  it.each([
    ["a message", writes],
    ["word of more time", extends_],
    ["an offered version", offers],
  ] as const)("is known of %s, and no more once one arrives", async (_, act) => {
    const world = await answering();
    await mailed(world, act, () => true);
    expect(await hasBounced(world)).toBe(true);
    await mailed(world, writes, () => false);
    expect(await hasBounced(world)).toBe(false);
  });

  it("is known also where a mail of the same act to a colleague arrived, and is not said where only the colleague's did not", async () => {
    for (const toContact of [true, false]) {
      const world = await answering();
      const { owner, contributor } = world.vendor;
      await answer(contributor, world, { question: "policy", answer: { value: "yes" } });
      expect(await mailed(world, extends_, (to) => (to === owner.email) === toContact)).toBe(2);
      expect(await hasBounced(world)).toBe(toContact);
    }
  });
});
