import { describe, expect, it } from "vitest";
import { nextMorning } from "#domain/notices/next-morning.ts";
import { type VendorTopic, vendorTopics } from "#domain/notices/vendor-topics.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { decide } from "#test/worker/decisions/steps.ts";
import { extend } from "#test/worker/exits/steps.ts";
import { newWorld, rowsOf, submitComplete, type World } from "#test/worker/requests/world.ts";
import { publishVersion, reworded } from "#test/worker/version-offers/next-version.ts";
import { linesFor, timeComesTo } from "./steps.ts";

const chooses = (who: Persona, topic: VendorTopic, rhythm: "at-once" | "daily" | "never") =>
  call(who, "PUT /api/vendor/notices", { body: { topic, rhythm, timeZone: "UTC" } });
/** The contact is the owner, who has begun. */
async function answering(): Promise<World> {
  const world = await newWorld();
  await rowsOf(
    "update assessments set contact_email = ? where id = ? returning id",
    world.vendor.owner.email,
    world.assessmentId,
  );
  return world;
}
/** By their titles: those that wait, or went out. */
const mailsTo = async ({ email }: Persona): Promise<string[]> =>
  (await rowsOf<{ title: string }>("select title from mails where recipient = ? order by created_at", email)).map(
    ({ title }) => title,
  );
const at = ({ assessmentId }: World) => ({ params: { id: assessmentId } });

const happenings: Readonly<Record<VendorTopic, (world: World) => Promise<unknown>>> = {
  "buyer-wrote": (world) =>
    call(world.buyer.procurement, "POST /api/buyer/assessments/:id/messages", {
      ...at(world),
      body: { questionId: null, text: "How far are you?" },
    }),
  "changes-asked": async (world) => {
    await submitComplete(world);
    const body = { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] };
    return call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/changes", { ...at(world), body });
  },
  "request-moved": (world) => extend(world, "2031-03-31"),
  "version-offered": async (world) => {
    await publishVersion(world, reworded());
    return call(world.buyer.owner, "POST /api/buyer/assessments/:id/version-offer", {
      ...at(world),
      body: { version: 2 },
    });
  },
};

describe("what a vendor’s people hear of by mail", () => {
  it.each(vendorTopics)("is told at once, once a day or never, as each chose: %s", async (topic) => {
    const heard = async (rhythm?: "daily" | "never") => {
      const world = await answering();
      const { owner } = world.vendor;
      if (rhythm) expect((await chooses(owner, topic, rhythm)).status).toBe(200);
      await happenings[topic](world);
      return { mails: await mailsTo(owner), lines: await linesFor(owner) };
    };
    const [usual, daily, never] = [await heard(), await heard("daily"), await heard("never")];
    expect([usual.mails.length, usual.lines.length]).toEqual([1, 0]);
    expect(daily).toEqual({ mails: [], lines: usual.mails.map((subject) => `${subject}.`) });
    expect(never).toEqual({ mails: [], lines: [] });
  });

  it("comes together in one mail in the morning, which leads to the requests and to where it is chosen", async () => {
    const world = await answering();
    const { owner } = world.vendor;
    for (const topic of vendorTopics) await chooses(owner, topic, "daily");
    await happenings["buyer-wrote"](world);
    await happenings["request-moved"](world);
    await timeComesTo(nextMorning(Date.now(), "UTC"));
    const [mail, ...others] = await rowsOf<{ title: string; body: string }>(
      "select title, body from mails where recipient = ? and kind = 'notice'",
      owner.email,
    );
    expect(others).toEqual([]);
    expect(mail?.title).toContain("2 things to know");
    expect(mail?.body).toContain(`/requests/${world.requestId}`);
    expect(mail?.body).toContain("/account");
  });

  it("is each person’s own, and nobody’s any more once they are removed", async () => {
    const world = await answering();
    const { owner, contributor } = world.vendor;
    await chooses(owner, "buyer-wrote", "never");
    const shown = async (who: Persona) =>
      (await call(who, "GET /api/vendor/notices"))
        .json()
        .topics.flatMap(({ topic, rhythm }) => (rhythm === null ? [] : [`${topic} ${rhythm}`]));
    expect([await shown(owner), await shown(contributor)]).toEqual([["buyer-wrote never"], []]);
    await chooses(contributor, "request-moved", "daily");
    await rowsOf(
      "update assessments set contact_email = ? where id = ? returning id",
      contributor.email,
      world.assessmentId,
    );
    await happenings["request-moved"](world);
    expect(await linesFor(contributor)).toHaveLength(1);
    const { email, name } = contributor;
    const left = {
      facet: "vendor" as const,
      email,
      name,
      role: "contributor",
      status: "removed" as const,
      revision: 1,
    };
    expect((await call(owner, "PUT /api/vendor/members", { body: left })).status).toBe(200);
    expect(await linesFor(contributor)).toEqual([]);
    await timeComesTo(nextMorning(Date.now(), "UTC"));
    expect(await mailsTo(contributor)).toEqual([]);
  });

  it("stays as they chose where they leave the other side of the same organisation", async () => {
    const { owner, reviewer, orgId } = (await newWorld()).buyer;
    const chosen = () =>
      rowsOf<{ topic: string }>(
        "select topic from notice_choices where org_id = ? and person_id = ?",
        orgId,
        reviewer.personId,
      );
    for (const topic of ["submitted", "buyer-wrote"])
      await rowsOf(
        "insert into notice_choices values (?, ?, ?, 'daily') returning topic",
        orgId,
        reviewer.personId,
        topic,
      );
    for (const side of ["", "vendor_"])
      await rowsOf(
        `insert into mails (org_id, id, subject_id, kind, state, created_at, recipient, title, body)
          values (?, ?, ?, 'notice', 'queued', 1, ?, 'Today', 'Today') returning id`,
        orgId,
        `mail_day_${side}${reviewer.personId}_2026-11-30`,
        reviewer.personId,
        reviewer.email,
      );
    const { email, name } = reviewer;
    const left = { facet: "buyer" as const, email, name, role: "reviewer", status: "removed" as const, revision: 1 };
    expect((await call(owner, "PUT /api/buyer/members", { body: left })).status).toBe(200);
    expect(await chosen()).toEqual([{ topic: "buyer-wrote" }]);
    const waiting = await rowsOf<{ id: string }>("select id from mails where org_id = ? and state = 'queued'", orgId);
    expect(waiting.map(({ id }) => id)).toEqual([`mail_day_vendor_${reviewer.personId}_2026-11-30`]);
  });

  it("is no topic of the other side: neither is chosen there", async () => {
    const { buyer, vendor } = await newWorld();
    const theirs = { body: { topic: "buyer-wrote" as const, rhythm: "daily" as const, timeZone: "UTC" } };
    expect((await call(buyer.owner, "PUT /api/buyer/notices", theirs)).status).toBe(404);
    const ours = { body: { topic: "submitted" as const, rhythm: "daily" as const, timeZone: "UTC" } };
    expect((await call(vendor.owner, "PUT /api/vendor/notices", ours)).status).toBe(404);
  });

  it("of a decision is a line without the buyer’s reason", async () => {
    const world = await answering();
    const { owner } = world.vendor;
    await chooses(owner, "request-moved", "daily");
    await submitComplete(world);
    await decide(world.buyer.reviewer, world, { reason: "They are cheap" });
    await call(world.buyer.owner, "POST /api/buyer/assessments/:id/decisions/:number/telling", {
      params: { id: world.assessmentId, number: "1" },
      body: { word: "Welcome" },
    });
    const lines = await linesFor(owner);
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain("cheap");
  });
});
