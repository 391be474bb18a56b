import { beforeAll, describe, expect, it } from "vitest";
import { overtaken, type Sender } from "#test/support/worker/overtaken.ts";
import { callAny } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { twoOf } from "./pair.ts";

keepQueueQuiet();

const decide = "POST /api/buyer/assessments/:id/decisions";
let world: World;
let start: Snapshot;
beforeAll(async () => {
  world = await newWorld("MARKDECIDED");
  start = await takeSnapshot();
});

const ok = (answered: Answered): void => {
  if (answered.status >= 300) throw new Error(answered.text);
};

/** A decision that is on its way while something else happens; its answer, and how many decisions stand then. */
async function decidedWhile(happens: () => Promise<void>): Promise<{ answered: Answered; decisions: number }> {
  await restore(start);
  const [decision]: Sender[] = await twoOf([decide, decide], { world, portal: portalInHand() });
  if (decision === undefined) throw new Error("no decision");
  const answered = await overtaken(decision, happens);
  return { answered, decisions: (await takeSnapshot()).decisions?.length ?? 0 };
}

const refused = { answered: { status: 409 }, decisions: 1 };

describe("a decision that is on its way", () => {
  it("is not taken by one alone when two became needed in the meantime", async () => {
    const turnOn = async () =>
      ok(await callAny(world.buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } }));
    expect(await decidedWhile(turnOn)).toMatchObject(refused);
  });

  it("is not taken on answers that came back and were handed in anew in the meantime", async () => {
    const { buyer, vendor, submitted } = world;
    const anew = async () => {
      const items = [{ questionId: "ai-policy", text: "Attach it" }];
      const back = { params: { id: submitted.assessmentId }, body: { note: "", dueOn: "2027-01-31", items } };
      ok(await callAny(buyer.reviewer, "POST /api/buyer/assessments/:id/changes", back));
      const signed = { params: { id: submitted.requestId }, body: { name: "Signer", role: "Owner", confirmed: true } };
      ok(await callAny(vendor.owner, "POST /api/vendor/requests/:id/submission", signed));
    };
    expect(await decidedWhile(anew)).toMatchObject(refused);
  });

  it("is taken when nothing happens", async () => {
    expect(await decidedWhile(async () => undefined)).toMatchObject({ answered: { status: 201 }, decisions: 2 });
  });
});

describe("a decision that waits for a second person", () => {
  it("is not confirmed while the vendor has the answers again", async () => {
    await restore(start);
    const { buyer, submitted } = world;
    ok(await callAny(buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } }));
    const portal = portalInHand();
    const [proposal] = await twoOf([decide, decide], { world, portal });
    const [changes] = await twoOf(["POST /api/buyer/assessments/:id/changes", decide], { world, portal });
    ok(await callAny(proposal.cookie ?? null, proposal.route, proposal.sent));
    ok(await callAny(changes.cookie ?? null, changes.route, changes.sent));
    const { basis } = Object(proposal.sent.body);
    const confirmed = await callAny(buyer.reviewer, "POST /api/buyer/assessments/:id/decisions/settlement", {
      params: { id: submitted.assessmentId },
      body: { number: 2, confirmed: true, basis, reason: "Seen" },
    });
    expect(confirmed.problem().code).toBe("decision-not-now");
  });
});

describe("changes that are asked for once more", () => {
  it("are refused while the vendor has the answers: decided or asked again is only what was handed in", async () => {
    await restore(start);
    const { buyer, submitted } = world;
    const portal = portalInHand();
    const [changes] = await twoOf(["POST /api/buyer/assessments/:id/changes", decide], { world, portal });
    const [decision] = await twoOf([decide, decide], { world, portal });
    const ask = (one: Sender) => callAny(one.cookie ?? null, one.route, one.sent);
    ok(await ask(changes));
    expect((await ask(changes)).problem().code).toBe("not-returnable");
    expect((await ask(decision)).problem().code).toBe("decision-not-now");
    const numbered = { ...decision.sent, body: { ...Object(decision.sent.body), number: 9 } };
    await restore(start);
    const wrong = await callAny(buyer.reviewer, decide, { ...numbered, params: { id: submitted.assessmentId } });
    expect(wrong.problem().code).toBe("decision-not-now");
  });
});
