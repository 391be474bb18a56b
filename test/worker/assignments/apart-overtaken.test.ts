import { describe, expect, it } from "vitest";
import { overtaken, send } from "#test/support/worker/overtaken.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { seen } from "#test/worker/decisions/steps.ts";
import { rowsOf, type World } from "#test/worker/requests/world.ts";
import {
  apartOf,
  handIn,
  handingIn,
  judge,
  levelsSeen,
  newDiffering,
  newPair,
  reviewing,
  saveRules,
  settle,
  settling,
  takeBack,
} from "./apart-steps.ts";
import { anotherReviewer, at, take } from "./steps.ts";

keepQueueQuiet();

const handsIn = (who: Persona, world: World) => ({ route: handingIn, sent: at(world), cookie: who.cookie }) as const;
const judges = (who: Persona, { assessmentId }: World, level: number) =>
  ({
    route: reviewing,
    sent: {
      params: { id: assessmentId, kind: "answer", subject: "policy" },
      body: { revision: 0, reason: "Read it", body: { level } },
    },
    cookie: who.cookie,
  }) as const;

describe("at the same moment", () => {
  it("both hand in: both are laid side by side once, by whoever came second", async () => {
    const world = await newPair();
    const { first, second } = world;
    await judge(first, world, { level: 0.25 });
    await judge(second, world, { level: 0.25 });
    const answered = await overtaken(handsIn(second, world), () => handIn(first, world));
    expect(answered.status).toBe(200);
    expect((await apartOf(first, world)).openedAt).not.toBeNull();
    expect(await levelsSeen(world.buyer.auditor, world)).toEqual([0.25, 0.25]);
  });

  it("one takes back what would be laid open: nothing is opened", async () => {
    const world = await newPair();
    const { first, second } = world;
    await judge(first, world, { level: 0.25 });
    await handIn(first, world);
    const answered = await overtaken(handsIn(second, world), () => takeBack(first, world));
    expect(answered.status).toBe(200);
    expect((await apartOf(first, world)).openedAt).toBeNull();
    expect(await levelsSeen(world.buyer.auditor, world)).toEqual([]);
  });

  it("somebody judges and hands in: what they judge is with it or refused, never lost behind it", async () => {
    const world = await newPair();
    const { first } = world;
    const answered = await overtaken(judges(first, world, 0.25), () => handIn(first, world));
    expect(answered.problem().code).toBe("judged-apart");
    expect(
      await rowsOf("select count(*) as n from sealed_judgements where assessment_id = ?", world.assessmentId),
    ).toEqual([{ n: 0 }]);
  });

  it("both hand in while one judges on: what was judged before that is refused, and no conclusion slips past the other", async () => {
    const world = await newPair();
    const { first, second } = world;
    await handIn(first, world);
    const answered = await overtaken(judges(second, world, 0.9), () => handIn(second, world));
    // It is open by then: it is a conclusion like any other, in the sight of both.
    expect(answered.status).toBe(200);
    expect(await levelsSeen(first, world)).toEqual([0.9]);
    expect(
      await rowsOf("select count(*) as n from sealed_judgements where assessment_id = ?", world.assessmentId),
    ).toEqual([{ n: 0 }]);
  });

  it("somebody is replaced while they hand in: nothing of theirs is opened", async () => {
    const world = await newPair();
    const { first, second } = world;
    const third = await anotherReviewer(world.buyer, "Third");
    await judge(first, world, { level: 0.25 });
    await handIn(second, world);
    const answered = await overtaken(handsIn(first, world), () => take(third, world, first));
    expect(answered.problem().code).toBe("judged-apart");
    expect((await apartOf(third, world)).openedAt).toBeNull();
  });

  it("two settle the same difference: one does, the other is told", async () => {
    const world = await newDiffering();
    const { first, second } = world;
    const sent = {
      params: { id: world.assessmentId, kind: "answer", subject: "policy" },
      body: { round: 1, chosen: "second", reason: "Theirs is right" },
    };
    const answered = await overtaken({ route: settling, sent, cookie: first.cookie }, () => settle(second, world));
    expect(answered.problem().code).toBe("stale-revision");
    expect(await levelsSeen(first, world)).toEqual([0.25]);
  });

  it("a decision is made and two are asked for: it is not made", async () => {
    const world = await newPair();
    const { owner } = world.buyer;
    await saveRules(owner, 1, false);
    const body = { number: 1, basis: await seen(world), outcome: "approve", reason: "Good enough", conditions: [] };
    const route = "POST /api/buyer/assessments/:id/decisions";
    const sender = { route, sent: { ...at(world), body }, cookie: owner.cookie } as const;
    const answered = await overtaken(sender, () => saveRules(owner, 2, true));
    expect(answered.status).toBe(409);
    expect((await send(sender)).problem().code).toBe("judged-apart");
  });
});
