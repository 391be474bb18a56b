import { describe, expect, it } from "vitest";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { call } from "#test/support/worker/portal.ts";
import { assessmentIdOf } from "#test/support/worker/requests.ts";
import { conclude, reviewBy } from "#test/support/worker/review-steps.ts";
import { callBy, dependenciesWith } from "#test/support/worker/use-case-call.ts";
import {
  answer,
  certificateBody,
  chooseSystem,
  newWorld,
  rowsOf,
  saveCertificate,
  submit,
  submitComplete,
  uploadText,
  type World,
} from "#test/worker/requests/world.ts";
import { certificateDayEffects } from "#worker/features/reviewing/certificate-days.repository.ts";
import { enqueueDue, rescoreThese } from "#worker/features/reviewing/rescore.usecases.ts";
import { saveReview } from "#worker/features/reviews/reviews.usecases.ts";
import { day, linesFor, timeComesTo } from "./steps.ts";

const inDays = (days: number): string => addDays(civilDateOf(Date.now()), days);
const finding = (world: World, body: object, revision = 0) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params: { id: world.assessmentId, findingId: "fnd_timed" },
    body: { revision, body: { ...blankFinding, title: "No limits", severity: "high", ...body } },
  });

/** Lets the hourly work and the queue behind it score all again that is due. */
const rescoreAll = (clock: { now: () => number }): Promise<number> =>
  enqueueDue(
    dependenciesWith({
      clock,
      enqueue: async (job) => {
        if (job.kind === "rescore") await rescoreThese(dependenciesWith({ clock }), job.assessments);
      },
    }),
  );

describe("the mail of the day", () => {
  it("comes in the morning by the organisation's clock, where somebody said no other", async () => {
    const world = await newWorld();
    const timeZone = "Pacific/Auckland";
    await call(world.buyer.owner, "PUT /api/buyer/settings", { body: { timeZone } });
    await submitComplete(world);
    const [line] = await rowsOf<{ due_at: number }>(
      "select due_at from notices where org_id = ? and person_id = ?",
      world.buyer.orgId,
      world.buyer.reviewer.personId,
    );
    expect(new Date(line?.due_at ?? 0).toLocaleTimeString("en-GB", { timeZone })).toBe("07:00:00");
  });
});

describe("more than a mail tells", () => {
  it("is told the next day, and not marked as told before", async () => {
    const world = await newWorld();
    const { orgId } = world.buyer;
    const { personId } = world.buyer.reviewer;
    await rowsOf(
      `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 1003)
        insert into notices (org_id, person_id, key, topic, line, page, at, due_at)
        select ?1, ?2, 'key ' || n, 'submitted', 'Line ' || n, '/', n, n from numbers returning key`,
      orgId,
      personId,
    );
    const left = async () =>
      (await rowsOf("select key from notices where org_id = ? and person_id = ? and told_at is null", orgId, personId))
        .length;
    await timeComesTo(Date.now());
    expect(await left()).toBe(3);
    await timeComesTo(Date.now() + day);
    expect(await left()).toBe(0);
  });
});

describe("a finding that is due", () => {
  it("is told a week before, once, and not while it is further away", async () => {
    const world = await newWorld();
    await submitComplete(world);
    await finding(world, { state: "planned", dueOn: inDays(20) });
    const told = async () => (await linesFor(world.buyer.reviewer)).filter((line) => line.includes("is due"));
    await timeComesTo(Date.now());
    expect(await told()).toEqual([]);
    for (const days of [13, 13, 14]) await timeComesTo(Date.now() + days * day);
    expect(await told()).toHaveLength(1);
  });

  it("is told once also where a further revision changes nothing about its day, and again when that is another", async () => {
    const world = await newWorld();
    await submitComplete(world);
    const told = async () => (await linesFor(world.buyer.reviewer)).filter((line) => line.includes("is due")).length;
    const counts: number[] = [];
    for (const [revision, title, days] of [
      [0, "No limits", 3],
      [1, "No limits at all", 3],
      [2, "No limits at all", 5],
    ] as const) {
      await finding(world, { state: "planned", title, dueOn: inDays(days) }, revision);
      await timeComesTo(Date.now());
      counts.push(await told());
    }
    expect(counts).toEqual([1, 1, 2]);
  });

  it("is told to nobody and waits for nobody while its cause is gone, and does again once that is back", async () => {
    const world = await newWorld();
    await submitComplete(world);
    const { reviewer } = world.buyer;
    const flag = (await reviewBy(reviewer, world)).summary.flags.find(({ code }) => code === "system_unconfirmed");
    const subject = flag?.subject ?? "";
    await call(reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
      params: { id: world.assessmentId, findingId: `flag.system_unconfirmed.${subject}` },
      body: {
        revision: 0,
        body: { ...blankFinding, title: "Which system?", severity: "low", state: "planned", dueOn: inDays(3) },
      },
    });
    const waits = async () =>
      (await call(reviewer, "GET /api/buyer/inbox", { query: { group: "conditions" } })).json().groups.length;
    const told = async () => (await linesFor(reviewer)).filter((line) => line.includes("is due")).length;
    await conclude(reviewer, world, { kind: "system", subject, body: { use: null } });
    await timeComesTo(Date.now());
    expect([await waits(), await told()]).toEqual([0, 0]);
    await conclude(reviewer, world, { kind: "system", subject, body: null, revision: 1 });
    await timeComesTo(Date.now());
    expect([await waits(), await told()]).toEqual([1, 1]);
  });

  it("is told to nobody once the request is cancelled", async () => {
    const world = await newWorld();
    await submitComplete(world);
    await finding(world, { state: "planned", dueOn: inDays(3) });
    const sent = { params: { id: world.assessmentId }, body: { reason: "The project is stopped" } };
    await call(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", sent);
    await timeComesTo(Date.now());
    expect((await linesFor(world.buyer.reviewer)).filter((line) => line.includes("is due"))).toEqual([]);
  });
});

it("an accepted risk that ends is told to whoever carries it", async () => {
  const world = await newWorld();
  await submitComplete(world);
  const { reviewer } = world.buyer;
  await finding(world, {
    state: "accepted",
    reason: "A pilot",
    accepted: { personId: reviewer.personId, until: inDays(4) },
  });
  await timeComesTo(Date.now());
  await timeComesTo(Date.now());
  expect(await mailsTo(reviewer)).toEqual([
    expect.stringContaining("An accepted risk of Lumen Suite of Lumen ends on"),
  ]);
});

it("a mail that does not arrive at the vendor is told once to who sent the request", async () => {
  const world = await newWorld();
  const key = [world.buyer.orgId, world.assessmentId] as const;
  await rowsOf(
    "insert into mails (org_id, id, subject_id, kind, state, created_at, recipient, title, body) select org_id, 'mail_lost', id, 'reminder', 'queued', 1, contact_email, 'x', 'x' from assessments where org_id = ? and id = ? returning id",
    ...key,
  );
  await rowsOf(
    "update mails set state = 'failed', settled_at = 2, recipient = null, title = null, body = null where org_id = ? and subject_id = ? returning id",
    ...key,
  );
  await timeComesTo(Date.now());
  await timeComesTo(Date.now());
  expect(await mailsTo(world.buyer.procurement)).toEqual([
    "A mail about Lumen Suite of Lumen did not arrive at the vendor",
  ]);
});

/** A request whose certificate is valid for ten days more. */
async function certified(expires = inDays(10)): Promise<World> {
  const world = await newWorld();
  const { owner } = world.vendor;
  await chooseSystem(owner, world);
  const file = await uploadText(owner);
  await saveCertificate(owner, { body: certificateBody({ files: [file.id], expires }) });
  await answer(owner, world, { question: "policy", answer: { value: "yes" } });
  await submit(owner, world);
  return world;
}
const lapses = async ({ buyer }: World): Promise<string[]> =>
  (await linesFor(buyer.reviewer)).filter((line) => line.includes("has lapsed"));

describe("a certificate that has lapsed", () => {
  it("is told once, however often the score is worked out anew", async () => {
    const world = await certified();
    for (const days of [5, 12, 12, 13]) {
      await rescoreAll({ now: () => Date.now() + days * day });
      await timeComesTo(Date.now() + days * day);
    }
    expect(await lapses(world)).toEqual([expect.stringContaining("AIMS-1")]);
  });

  it("is told also where a reviewer's conclusion stored a score before the hourly work did", async () => {
    const world = await certified();
    const clock = { now: () => Date.now() + 11 * day };
    await saveReview(callBy(world.buyer.reviewer, { clock }), {
      assessmentId: assessmentIdOf({ id: world.assessmentId }),
      kind: "answer",
      subject: "policy",
      request: { revision: 0, reason: "Read it", body: { level: 0.5 } },
    });
    for (const days of [11, 12]) await timeComesTo(Date.now() + days * day);
    expect(await lapses(world)).toHaveLength(1);
  });

  it("is told where the hand-in of a later round stored a score first, and once when it was entered anew", async () => {
    const world = await certified();
    const [was] = await rowsOf<{ id: string }>("select id from certificate_days where org_id = ?", world.buyer.orgId);
    const { db } = dependenciesWith();
    const key = { orgId: world.buyer.orgId, assessmentId: assessmentIdOf({ id: world.assessmentId }) };
    const certificates = [{ id: `${was?.id}_anew`, name: "AIMS-1", endsOn: inDays(10) }];
    const stored = async (days: number) => {
      const [first, ...rest] = certificateDayEffects(db, { ...key, certificates, asOf: inDays(days) });
      if (first) await db.batch([first, ...rest]);
    };
    await stored(11);
    await timeComesTo(Date.now() + 12 * day);
    await stored(13);
    await timeComesTo(Date.now() + 13 * day);
    expect(await lapses(world)).toHaveLength(1);
  });

  it("is no news where it had lapsed when it was handed in, nor while the request is put away", async () => {
    const [late, away] = [await certified(inDays(-3)), await certified()];
    await rowsOf("update assessments set archived_at = 1 where org_id = ? returning id", away.buyer.orgId);
    await timeComesTo(Date.now() + 11 * day);
    expect([await lapses(late), await lapses(away)]).toEqual([[], []]);
    await rowsOf("update assessments set archived_at = null where org_id = ? returning id", away.buyer.orgId);
    await timeComesTo(Date.now() + 12 * day);
    expect(await lapses(away)).toHaveLength(1);
  });
});
