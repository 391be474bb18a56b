import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, type Persona } from "#test/support/worker/portal.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { answer, newWorld, openRequest, rowsOf, submit, submitComplete, type World } from "../requests/world.ts";

const codeOf = (answered: Pick<Answered, "problem">) => answered.problem().code;
const items = [{ questionId: "policy", text: "Attach the policy, please" }];

const sendBack = (who: Persona, { assessmentId }: World, asked = items) =>
  call(who, "POST /api/buyer/assessments/:id/changes", {
    params: { id: assessmentId },
    body: { note: "Nearly there", dueOn: "2027-03-01", items: asked },
  });
const withdraw = (who: Persona, { requestId }: World) =>
  call(who, "POST /api/vendor/requests/:id/withdrawal", { params: { id: requestId } });
const conclude = (world: World, of: { question: string; revision?: number }) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
    params: { id: world.assessmentId, kind: "answer", subject: of.question },
    body: { revision: of.revision ?? 0, reason: "Read it", body: { level: 0.5 } },
  });
const review = async (world: World) =>
  (
    await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id: world.assessmentId } })
  ).json();

async function submitted(): Promise<World> {
  const world = await newWorld();
  await submitComplete(world);
  return world;
}

const ask = (who: Persona, { assessmentId }: World, of: { question?: string; text: string; was?: string }) =>
  call(who, "PUT /api/buyer/assessments/:id/basket/:questionId", {
    params: { id: assessmentId, questionId: of.question ?? "policy" },
    body: { text: of.text, was: of.was ?? "" },
  });

describe("the basket", () => {
  it("keeps what is to be asked until it is sent, for every reviewer, and takes out what is emptied", async () => {
    const world = await submitted();
    await ask(world.buyer.reviewer, world, { text: "Attach the policy" });
    await ask(world.buyer.owner, world, { text: "Attach the policy in force", was: "Attach the policy" });
    expect((await review(world)).basket).toEqual([
      { questionId: "policy", text: "Attach the policy in force", writtenBy: world.buyer.owner.name },
    ]);
    expect((await ask(world.buyer.reviewer, world, { text: " ", was: "Attach the policy in force" })).json()).toEqual(
      [],
    );
  });

  it("keeps both reviewers' words: who did not see a colleague's wish is told, and writes on top of it or not at all", async () => {
    const world = await submitted();
    const { reviewer, owner } = world.buyer;
    for (let round = 0; round < 3; round++) {
      const question = { question: "policy", was: "" };
      const answers = await Promise.all([
        ask(reviewer, world, { ...question, text: `Mine ${round}` }),
        ask(owner, world, { ...question, text: `Ours ${round}` }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [kept] = (await review(world)).basket;
      expect(kept?.text).toBe(answers[0]?.status === 200 ? `Mine ${round}` : `Ours ${round}`);
      expect(codeOf(await ask(reviewer, world, { text: "", was: "something else" }))).toBe("stale-revision");
      expect((await ask(reviewer, world, { text: "", was: kept?.text ?? "" })).status).toBe(200);
    }
  });

  it("is emptied of what was sent, and keeps what a colleague put there meanwhile", async () => {
    const world = await submitted();
    const question = (await review(world)).dossier.questionnaire.sections
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id !== "policy");
    await ask(world.buyer.reviewer, world, { text: items[0]?.text ?? "" });
    await ask(world.buyer.owner, world, { question: question?.id ?? "", text: "And this" });
    await sendBack(world.buyer.reviewer, world);
    expect((await review(world)).basket).toMatchObject([{ questionId: question?.id, text: "And this" }]);
  });

  it("keeps what a colleague wrote over a wish that was sent in its older words", async () => {
    const world = await submitted();
    await ask(world.buyer.owner, world, { text: "Attach the policy in force, signed" });
    await sendBack(world.buyer.reviewer, world);
    expect((await review(world)).basket).toMatchObject([{ text: "Attach the policy in force, signed" }]);
  });

  it("refuses a question that was never asked, and people who do not review", async () => {
    const world = await submitted();
    expect(codeOf(await ask(world.buyer.reviewer, world, { question: "never", text: "x" }))).toBe("question-unknown");
    expect((await ask(world.buyer.procurement, world, { text: "x" })).status).toBe(403);
  });
});

describe("asking for changes", () => {
  it("gives the vendor its answers back, with every question of the basket and the new date", async () => {
    const world = await submitted();
    expect((await sendBack(world.buyer.reviewer, world)).status).toBe(200);
    const view = await openRequest(world.vendor.owner, world);
    expect(view).toMatchObject({ state: "draft", dueOn: "2027-03-01", changes: { note: "Nearly there", items } });
    expect(view.answers.policy?.answer).toEqual({ value: "yes" });
    const [entry] = (await call(world.vendor.owner, "GET /api/vendor/requests")).json();
    expect(entry?.returned).toBe(true);
  });

  it("leaves the round before readable for the reviewers, until the next is handed in", async () => {
    const world = await submitted();
    await sendBack(world.buyer.reviewer, world);
    expect((await review(world)).rounds).toMatchObject([{ round: 1, asked: { items } }]);
    await answer(world.vendor.owner, world, { question: "policy", revision: 1, answer: { value: "partial" } });
    expect((await submit(world.vendor.owner, world)).status).toBe(200);
    const now = await review(world);
    expect(now.rounds.map(({ round, changed }) => [round, changed])).toEqual([
      [1, []],
      [2, ["answer/policy"]],
    ]);
    expect(now.dossier.answers.policy?.value).toBe("partial");
  });

  it("keeps conclusions on what stayed, and drops those on what the vendor changed", async () => {
    const world = await submitted();
    await answer(world.vendor.owner, world, { question: "policy", answer: { value: "yes" } });
    await conclude(world, { question: "policy" });
    await sendBack(world.buyer.reviewer, world);
    await submit(world.vendor.owner, world);
    expect((await review(world)).dossier.reviews.policy).toMatchObject({ level: 0.5 });
    await sendBack(world.buyer.reviewer, world);
    await answer(world.vendor.owner, world, { question: "policy", revision: 1, answer: { value: "no" } });
    await submit(world.vendor.owner, world);
    const after = await review(world);
    expect(after.dossier.reviews.policy).toBeUndefined();
    expect(after.reviews).toHaveLength(1);
  });

  it("is refused while the vendor has it, for questions never asked, and by those who do not review", async () => {
    const world = await submitted();
    const stranger = [{ questionId: "never", text: "Change it" }];
    expect(codeOf(await sendBack(world.buyer.reviewer, world, stranger))).toBe("input-invalid");
    expect(codeOf(await sendBack(world.buyer.reviewer, world, []))).toBe("input-invalid");
    expect((await sendBack(world.buyer.procurement, world)).status).toBe(403);
    await sendBack(world.buyer.reviewer, world);
    expect(codeOf(await sendBack(world.buyer.reviewer, world))).toBe("not-returnable");
  });

  it("happens once when two reviewers press at the same moment", async () => {
    const world = await submitted();
    const both = await Promise.all([sendBack(world.buyer.reviewer, world), sendBack(world.buyer.owner, world)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe("taking a submission back", () => {
  it("opens the answers again and leaves the buyer without them", async () => {
    const world = await submitted();
    expect((await openRequest(world.vendor.owner, world)).mayWithdraw).toBe(true);
    expect((await withdraw(world.vendor.owner, world)).status).toBe(200);
    expect(await openRequest(world.vendor.owner, world)).toMatchObject({ state: "draft", receipt: null });
    const looked = await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", {
      params: { id: world.assessmentId },
    });
    expect(codeOf(looked)).toBe("not-submitted-yet");
    expect((await submit(world.vendor.owner, world)).status).toBe(200);
    expect((await review(world)).rounds.map(({ round }) => round)).toEqual([2]);
  });

  it("is refused once a reviewer concluded something, and nothing changes", async () => {
    const world = await submitted();
    await conclude(world, { question: "policy" });
    expect(codeOf(await withdraw(world.vendor.owner, world))).toBe("review-begun");
    expect(await openRequest(world.vendor.owner, world)).toMatchObject({ state: "submitted", mayWithdraw: false });
  });

  it.each([
    ["raised a finding", "insert into findings values (?, ?, 'own_1', 1, '{}', 'psn_x', 1)"],
    [
      "proposed a decision",
      "insert into decisions (org_id, assessment_id, number, outcome, state, reason, conditions_json, proposed_by, proposed_at) values (?, ?, 1, 'approve', 'proposed', 'Fine', '[]', 'psn_x', 1)",
    ],
  ])("is not offered, and is refused, once somebody %s", async (_, statement) => {
    const world = await submitted();
    await env.DB.prepare(statement).bind(world.buyer.orgId, world.assessmentId).run();
    expect((await openRequest(world.vendor.owner, world)).mayWithdraw).toBe(false);
    expect(codeOf(await withdraw(world.vendor.owner, world))).toBe("review-begun");
  });

  it("leaves the moment at which an earlier round was taken back as it was", async () => {
    const world = await submitted();
    await withdraw(world.vendor.owner, world);
    const moments = () =>
      rowsOf<{ withdrawn_at: number }>(
        "select withdrawn_at from submissions where org_id = ? order by round",
        world.buyer.orgId,
      );
    await rowsOf("update submissions set withdrawn_at = 5 where org_id = ? returning round", world.buyer.orgId);
    await submit(world.vendor.owner, world);
    await withdraw(world.vendor.owner, world);
    expect((await moments()).map((row) => row.withdrawn_at > 5)).toEqual([false, true]);
  });

  it("is for owners", async () => {
    const world = await submitted();
    expect((await withdraw(world.vendor.contributor, world)).status).toBe(403);
  });
});

describe("what was handed in before", () => {
  const lastTime = async (world: World) =>
    (
      await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/last-time", {
        params: { id: world.assessmentId },
      })
    ).json();

  it("is nothing the first time, and the round before the second, with the conclusions of that time", async () => {
    const world = await submitted();
    expect(await lastTime(world)).toBeNull();
    await conclude(world, { question: "policy" });
    await sendBack(world.buyer.reviewer, world);
    await answer(world.vendor.owner, world, { question: "policy", revision: 1, answer: { value: "partial" } });
    await submit(world.vendor.owner, world);
    const before = await lastTime(world);
    expect(before).toMatchObject({ kind: "round", dossier: { answers: { policy: { value: "yes" } } } });
    expect(before?.dossier.reviews.policy).toMatchObject({ level: 0.5 });
  });

  it("is not there for another organisation", async () => {
    const [world, other] = [await submitted(), await newWorld()];
    const params = { id: world.assessmentId };
    expect((await call(other.buyer.owner, "GET /api/buyer/assessments/:id/last-time", { params })).status).toBe(404);
  });
});
