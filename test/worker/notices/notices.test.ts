import { describe, expect, it } from "vitest";
import type { Rhythm, Topic } from "#domain/notices/topics.ts";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { newWorld, rowsOf, submitComplete } from "#test/worker/requests/world.ts";
import { day, linesFor, timeComesTo, writes } from "./steps.ts";

const choose = (who: Persona, topic: Topic, rhythm: Rhythm) =>
  call(who, "PUT /api/buyer/notices", { body: { topic, rhythm, timeZone: "UTC" } });
const remove = (owner: Persona, { email, name, role }: Persona) =>
  call(owner, "PUT /api/buyer/members", {
    body: { facet: "buyer", email, name, role, status: "removed", revision: 1 },
  });

describe("answers that are handed in", () => {
  it("are told to who asked for them by mail, to reviewers in the mail of the day, and to no auditor", async () => {
    const world = await newWorld();
    const { owner, procurement, reviewer, auditor } = world.buyer;
    await submitComplete(world);
    expect(await mailsTo(procurement)).toEqual(["Lumen handed in its answers about Lumen Suite of Lumen"]);
    for (const one of [owner, reviewer]) {
      expect(await mailsTo(one)).toEqual([]);
      expect(await linesFor(one)).toHaveLength(1);
    }
    expect([await mailsTo(auditor), await linesFor(auditor)]).toEqual([[], []]);
  });

  it("are told as each chose, and to nobody who chose not to hear of them", async () => {
    const world = await newWorld();
    const { owner, procurement, reviewer } = world.buyer;
    await choose(procurement, "submitted", "never");
    await choose(reviewer, "submitted", "at-once");
    await submitComplete(world);
    expect([await mailsTo(procurement), await linesFor(procurement)]).toEqual([[], []]);
    expect(await mailsTo(reviewer)).toHaveLength(1);
    expect(await linesFor(owner)).toHaveLength(1);
  });
});

describe("the mail of the day", () => {
  it("says each thing once, goes out once however often the hourly work runs, and not at all when nothing happened", async () => {
    const world = await newWorld();
    const { reviewer, auditor } = world.buyer;
    await submitComplete(world);
    await timeComesTo(Date.now());
    expect(await mailsTo(reviewer)).toEqual([]);
    const morning = Date.now() + day;
    for (const now of [morning, morning, morning + day / 24]) await timeComesTo(now);
    expect(await mailsTo(reviewer)).toEqual([expect.stringMatching(/: 1 thing to know$/)]);
    await timeComesTo(morning + 2 * day);
    expect(await mailsTo(reviewer)).toHaveLength(1);
    expect(await mailsTo(auditor)).toEqual([]);
  });

  it("leaves out what somebody has chosen not to hear of since", async () => {
    const world = await newWorld();
    await submitComplete(world);
    await choose(world.buyer.reviewer, "submitted", "never");
    await timeComesTo(Date.now() + day);
    expect(await mailsTo(world.buyer.reviewer)).toEqual([]);
  });
});

describe("a vendor's message", () => {
  it("is quoted to who asked, with the way to choose what they hear of", async () => {
    const world = await newWorld();
    await writes(world, "Which entity do you mean?");
    const [mail] = await rowsOf("select body from mails where subject_id = ?", world.buyer.procurement.personId);
    const { body } = mail as { body: string };
    expect(body).toContain("“Which entity do you mean?”");
    expect(body).toContain(`/settings?for=buyer.${world.buyer.orgId}`);
  });

  it("is told to the owners once who asked has left", async () => {
    const world = await newWorld();
    await remove(world.buyer.owner, world.buyer.procurement);
    await writes(world, "Is anybody there?");
    expect(await mailsTo(world.buyer.owner)).toHaveLength(1);
    expect(await mailsTo(world.buyer.procurement)).toEqual([]);
  });

  it("beyond the mails of a day is a line in the mail of the day, so that nobody is flooded", async () => {
    const world = await newWorld();
    for (let one = 1; one <= 13; one++) await writes(world, `Message ${one}`);
    expect(await mailsTo(world.buyer.procurement)).toHaveLength(10);
    expect(await linesFor(world.buyer.procurement)).toHaveLength(3);
  });
});

describe("somebody who is removed", () => {
  it("hears nothing from that moment on: neither what waits, nor what was on its way, nor the mail of the day", async () => {
    const world = await newWorld();
    const { owner, procurement, reviewer } = world.buyer;
    await submitComplete(world);
    await remove(owner, procurement);
    await remove(owner, reviewer);
    await timeComesTo(Date.now() + day);
    expect([await mailsTo(procurement), await mailsTo(reviewer)]).toEqual([[], []]);
  });

  it("gets no mail that was stored at the very moment of it", async () => {
    const world = await newWorld();
    await submitComplete(world);
    const { procurement } = world.buyer;
    const [waiting] = await rowsOf("select id from mails where subject_id = ?", procurement.personId);
    await rowsOf("update members set status = 'removed' where person_id = ? returning org_id", procurement.personId);
    const portal = portalInHand();
    portal.jobs.push({ kind: "mail", orgId: procurement.orgId, mailId: (waiting as { id: string }).id });
    await portal.deliver();
    expect(portal.mails).toEqual([]);
  });
});

it("what somebody hears of is theirs to choose, but for what nobody of their role hears of", async () => {
  const { buyer } = await newWorld();
  await choose(buyer.procurement, "declined", "daily");
  const { topics, timeZone } = (await call(buyer.procurement, "GET /api/buyer/notices")).json();
  expect(timeZone).toBe("UTC");
  expect(topics).toContainEqual({ topic: "declined", rhythm: "daily" });
  expect(topics.map(({ topic }) => topic)).not.toContain("proposal");
  expect((await choose(buyer.procurement, "proposal", "daily")).status).toBe(404);
  expect((await call(buyer.auditor, "GET /api/buyer/notices")).json().topics).toEqual([]);
});
