import { describe, expect, it } from "vitest";
import { judgedApartWords } from "#domain/assessment/two-reviewers.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { call } from "#test/support/worker/portal.ts";
import { decide, decisionsOf } from "#test/worker/decisions/steps.ts";
import { submitComplete } from "#test/worker/requests/world.ts";
import {
  apartOf,
  handIn,
  judge,
  judgedInLog,
  levelsSeen,
  newDiffering,
  newPair,
  reviewBy,
  saveRules,
  settle,
  takeBack,
} from "./apart-steps.ts";
import { anotherReviewer, at, handBack, take } from "./steps.ts";

const codeOf = (answered: { problem(): { code: string }; status: number }): string =>
  answered.status < 300 ? "taken" : answered.problem().code;
const sendBack = (world: Awaited<ReturnType<typeof newPair>>) =>
  call(world.first, "POST /api/buyer/assessments/:id/changes", {
    ...at(world),
    body: { note: "", dueOn: "2031-03-01", items: [{ questionId: "policy", text: "Attach it" }] },
  });

describe("two who judge without seeing each other", () => {
  it("each see their own judgements and score, and nobody anything else, until both have handed in", async () => {
    const world = await newPair();
    const { first, second } = world;
    const { auditor, owner } = world.buyer;
    const before = (await reviewBy(auditor, world)).summary;
    await judge(first, world, { level: 0.25 });
    await judge(second, world, { level: 0.75 });
    await judge(second, world, { level: 0.5, revision: 1 });
    expect(await levelsSeen(first, world)).toEqual([0.25]);
    expect(await levelsSeen(second, world)).toEqual([0.5]);
    for (const who of [auditor, owner]) expect(await levelsSeen(who, world)).toEqual([]);
    expect((await reviewBy(auditor, world)).summary).toEqual(before);
    expect((await reviewBy(first, world)).summary).not.toEqual(before);
    await handIn(first, world);
    expect(await levelsSeen(second, world)).toEqual([0.5]);
    const { people, differences, openedAt } = await apartOf(auditor, world);
    expect(people.map(({ hasHandedIn }) => hasHandedIn)).toEqual([true, false]);
    expect([differences, openedAt]).toEqual([[], null]);
  });

  it("agree: both conclusions count under both names, and the score knows of them", async () => {
    const world = await newPair();
    const { first, second } = world;
    await judge(first, world, { level: 0.25 });
    await judge(second, world, { level: 0.25 });
    await handIn(first, world);
    expect(await mailsTo(second)).toContain(
      `${first.name} has handed in what they judged of Lumen Suite of Lumen, and waits for yours`,
    );
    await handIn(second, world);
    const view = await reviewBy(world.buyer.auditor, world);
    expect(view.reviews.map(({ reviewedBy, body }) => [reviewedBy, body])).toEqual([
      [first.name, { level: 0.25 }],
      [second.name, { level: 0.25 }],
    ]);
    const { score } = (await call(world.buyer.auditor, "GET /api/buyer/assessments/:id", at(world))).json();
    expect(score?.overall).toEqual(view.summary.overall);
    expect((await apartOf(first, world)).differences).toMatchObject([{ isSame: true, settled: null }]);
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("taken");
    expect((await decisionsOf(world)).decisions[0]?.record?.judgedApart).toEqual({ same: 1, of: 1, open: 0 });
    expect(await judgedInLog(world.buyer.orgId)).toEqual([
      "judgement.sealed",
      "judgement.sealed",
      "judgement.handed-in",
      "judgements.unsealed",
    ]);
  });

  it("differ: nothing of it counts and nothing is decided until one of them settles it with a reason", async () => {
    const world = await newPair();
    const { first, second } = world;
    const { owner, auditor } = world.buyer;
    await judge(first, world, { level: 0.25 });
    await judge(second, world, { level: 0.75 });
    expect(codeOf(await decide(owner, world))).toBe("judged-apart");
    await handIn(first, world);
    await handIn(second, world);
    expect(await levelsSeen(auditor, world)).toEqual([]);
    expect(codeOf(await decide(owner, world))).toBe("judged-apart");
    expect(codeOf(await judge(first, world, { level: 0.9 }))).toBe("judged-apart");
    const other = await anotherReviewer(world.buyer, "Other");
    expect(codeOf(await settle(other, world))).toBe("judged-apart");
    expect(codeOf(await settle(second, world, { chosen: "first", reason: "" }))).toBe("input-invalid");
    expect(codeOf(await settle(second, world, { chosen: "first" }))).toBe("taken");
    expect(codeOf(await settle(second, world, { chosen: "first" }))).toBe("taken");
    expect(codeOf(await settle(first, world, { chosen: "second" }))).toBe("stale-revision");
    expect(await levelsSeen(auditor, world)).toEqual([0.25]);
    expect((await apartOf(auditor, world)).differences).toMatchObject([
      { isSame: false, settled: { chosen: "first", by: second.name, reason: "We read it together" } },
    ]);
    expect(codeOf(await decide(owner, world))).toBe("taken");
    expect((await decisionsOf(world)).decisions[0]?.record?.judgedApart).toEqual({ same: 0, of: 1, open: 0 });
  });

  it("do not agree by silence: what only one judged is settled, also so that it stays as the vendor said it", async () => {
    const world = await newPair();
    const { first, second } = world;
    await judge(first, world, { level: 0.25 });
    await handIn(first, world);
    await handIn(second, world);
    expect((await apartOf(first, world)).differences).toMatchObject([{ isSame: false, second: null, settled: null }]);
    await settle(world.buyer.owner, world, { chosen: "second" });
    expect(await levelsSeen(first, world)).toEqual([]);
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("taken");
  });

  it("judge nothing more once handed in, take that back, and not when both have", async () => {
    const world = await newPair();
    const { first, second } = world;
    await judge(first, world, { level: 0.25 });
    await handIn(first, world);
    await handIn(first, world);
    expect(codeOf(await judge(first, world, { level: 0.5, revision: 1 }))).toBe("judged-apart");
    expect(codeOf(await takeBack(first, world))).toBe("taken");
    expect(codeOf(await judge(first, world, { level: 0.5, revision: 1 }))).toBe("taken");
    await handIn(first, world);
    await handIn(second, world);
    expect(codeOf(await takeBack(first, world))).toBe("judged-apart");
    expect(codeOf(await handIn(first, world))).toBe("taken");
  });

  it("are the two who are asked to review it, and no third", async () => {
    const world = await newPair();
    const { first, second } = world;
    const { owner } = world.buyer;
    expect(codeOf(await judge(owner, world, { level: 0.5 }))).toBe("judged-apart");
    expect(codeOf(await handIn(owner, world))).toBe("judged-apart");
    await take(owner, world);
    await handBack(owner, world);
    await take(owner, world);
    expect(codeOf(await handIn(first, world))).toBe("judged-apart");
    await handBack(owner, world);
    expect(codeOf(await handIn(first, world))).toBe("taken");
    expect(codeOf(await handIn(second, world))).toBe("taken");
  });

  it("are replaced: what the one before judged stays sealed and out, which the log says, and the new one begins anew", async () => {
    const world = await newPair();
    const { first, second } = world;
    const third = await anotherReviewer(world.buyer, "Third");
    await judge(first, world, { level: 0.25 });
    await handIn(first, world);
    await take(third, world, first);
    expect(await levelsSeen(third, world)).toEqual([]);
    expect((await apartOf(third, world)).people.map(({ hasHandedIn }) => hasHandedIn)).toEqual([false, false]);
    await judge(third, world, { level: 0.75 });
    await judge(second, world, { level: 0.75 });
    await handIn(second, world);
    await handIn(third, world);
    expect(await levelsSeen(world.buyer.auditor, world)).toEqual([0.75, 0.75]);
    expect(await judgedInLog(world.buyer.orgId)).toContain("reviewer.kept-out");
  });

  it("lose one who leaves the organisation: what they judged stays out, and nothing opens without a second", async () => {
    const world = await newPair();
    const { first, second } = world;
    await judge(second, world, { level: 0.25 });
    await handIn(second, world);
    const { email, name } = second;
    await call(world.buyer.owner, "PUT /api/buyer/members", {
      body: { facet: "buyer", email, name, revision: 1, role: "reviewer", status: "removed" },
    });
    await handIn(first, world);
    expect((await apartOf(first, world)).openedAt).toBeNull();
    expect(await judgedInLog(world.buyer.orgId)).toContain("reviewer.kept-out");
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("judged-apart");
  });

  it("judge anew what the vendor changed, hand in again, and need not settle what it overtook", async () => {
    const world = await newPair();
    const { first, second, vendor } = world;
    await judge(first, world, { level: 0.25 });
    await handIn(first, world);
    await handIn(second, world);
    await sendBack(world);
    await call(vendor.owner, "PUT /api/vendor/requests/:id/answers/:questionId", {
      params: { id: world.requestId, questionId: "policy" },
      body: { revision: 1, answer: { value: "no" } } as never,
    });
    await submitComplete(world);
    const { differences, openedAt, round } = await apartOf(first, world);
    expect([round, openedAt]).toEqual([2, null]);
    expect(differences.map(({ isFallen }) => isFallen)).toEqual([true]);
    expect(codeOf(await settle(first, world))).toBe("judged-apart");
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("judged-apart");
    await handIn(first, world);
    await handIn(second, world);
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("taken");
  });

  it("are asked for no more when an owner switches it off: what is sealed stays so, and anybody reviews", async () => {
    const world = await newPair();
    const { first } = world;
    const { owner, procurement, auditor } = world.buyer;
    await judge(first, world, { level: 0.25 });
    expect((await saveRules(procurement, 1, false)).problem().fields?.[0]?.pointer).toBe(
      "/rules/follows/critical/blind",
    );
    expect(codeOf(await saveRules(owner, 1, false))).toBe("taken");
    expect(await levelsSeen(first, world)).toEqual([]);
    expect(codeOf(await judge(owner, world, { level: 0.5 }))).toBe("taken");
    expect(await levelsSeen(auditor, world)).toEqual([0.5]);
    expect(codeOf(await decide(owner, world))).toBe("taken");
    expect((await decisionsOf(world)).decisions[0]?.record).not.toHaveProperty("judgedApart");
  });

  it("keep seeing what they judged after they save a finding meanwhile", async () => {
    const world = await newPair();
    const { first, second } = world;
    await judge(first, world, { level: 0.25 });
    const saved = (who: typeof first) =>
      call(who, "PUT /api/buyer/assessments/:id/findings/:findingId", {
        params: { id: world.assessmentId, findingId: `fnd_${who.personId.slice(-8)}` },
        body: { revision: 0, body: { ...blankFinding, title: "No limits", severity: "high" } },
      });
    const levels = async (who: typeof first) => (await saved(who)).json().view.reviews.map(({ body }) => body);
    expect(await levels(first)).toEqual([{ level: 0.25 }]);
    expect(await levels(second)).toEqual([]);
  });

  it("differ on what they later judge the same: that is settled by it", async () => {
    const world = await newDiffering();
    const { first, second } = world;
    await sendBack(world);
    await submitComplete(world);
    for (const who of [first, second]) {
      await judge(who, world, { level: 0.5 });
      await handIn(who, world);
    }
    // What both said before is history: nobody puts it over what they agree on by now.
    expect(codeOf(await settle(first, world, { round: 1 }))).toBe("judged-apart");
    expect(await levelsSeen(first, world)).toEqual([0.5, 0.5]);
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("taken");
    expect((await decisionsOf(world)).decisions[0]?.record?.judgedApart).toEqual({ same: 1, of: 1, open: 0 });
  });

  it("differ, and an owner switches it off: the record says that nobody settled it", async () => {
    const world = await newPair();
    const { first, second } = world;
    await judge(first, world, { level: 0.25 });
    await judge(second, world, { level: 0.75 });
    await judge(second, world, { level: 0.5, subject: "how" });
    await handIn(first, world);
    await handIn(second, world);
    await settle(first, world, { subject: "how", chosen: "second" });
    await saveRules(world.buyer.owner, 1, false);
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("taken");
    const judgedApart = (await decisionsOf(world)).decisions[0]?.record?.judgedApart ?? { same: 0, of: 0 };
    expect(judgedApart).toEqual({ same: 0, of: 2, open: 1 });
    expect(judgedApartWords(judgedApart)).toContain("1 of what differs is not settled, 1 settled with a reason");
  });

  it("have handed in nothing where it was switched off in between: what was open meanwhile is judged and handed in anew", async () => {
    const world = await newPair();
    const { first, second } = world;
    const { owner } = world.buyer;
    await judge(first, world, { level: 0.25 });
    await handIn(first, world);
    await saveRules(owner, 1, false);
    await saveRules(owner, 2, true);
    await handIn(second, world);
    expect(await apartOf(owner, world)).toMatchObject({
      openedAt: null,
      people: [{ hasHandedIn: false }, { hasHandedIn: true }],
    });
    await handIn(first, world);
    expect((await apartOf(owner, world)).openedAt).not.toBeNull();
  });

  it("lose what a third one had judged before, once theirs is open to that one", async () => {
    const world = await newPair();
    const { first, second, buyer } = world;
    const third = await anotherReviewer(buyer, "Third");
    await judge(second, world, { level: 0.75 });
    await handBack(second, world);
    await take(third, world);
    await handIn(first, world);
    await handIn(third, world);
    await sendBack(world);
    await submitComplete(world);
    await handBack(first, world);
    await take(second, world);
    expect(await levelsSeen(second, world)).toEqual([]);
  });
});
