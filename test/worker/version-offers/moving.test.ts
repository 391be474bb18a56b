import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { answer, chooseSystem, newWorld, openRequest, submit, type World } from "../requests/world.ts";
import { nextVersion, publishVersion } from "./next-version.ts";

const only = (value: string, label: string) => ({ options: [{ value, label, score: 0.5 }] });

/** A request that moved to a version in which the answer "Bias" is gone. */
async function moved(changes = nextVersion({ tests: only("attacks", "Attacks") })): Promise<World> {
  const world = await newWorld();
  const { owner } = world.vendor;
  await chooseSystem(owner, world);
  await answer(owner, world, { question: "policy", answer: { value: "yes" } });
  await answer(owner, world, { question: "tests", answer: { value: ["bias"], explanation: "Every spring" } });
  await publishVersion(world, changes);
  await call(world.buyer.owner, "POST /api/buyer/assessments/:id/version-offer", {
    params: { id: world.assessmentId },
    body: { version: 2 },
  });
  const { revision } = await openRequest(owner, world);
  await call(owner, "POST /api/vendor/requests/:id/version", {
    params: { id: world.requestId },
    body: { version: 2, revision },
  });
  return world;
}

const reviewed = async (world: World) =>
  (
    await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id: world.assessmentId } })
  ).json().dossier.answers;

describe("an answer whose choice is gone after a move to another version", () => {
  it("is told to the vendor in the words it was given in, until it is answered anew", async () => {
    const world = await moved();
    const { owner } = world.vendor;
    const view = await openRequest(owner, world);
    expect(view.answers.tests?.answer).toEqual({});
    expect(view.carried.tests).toMatchObject({
      rule: "answer-again",
      asked: "Which tests?",
      said: "Bias",
      answer: { value: ["bias"], explanation: "Every spring" },
    });
    await answer(owner, world, { question: "tests", revision: 2, answer: { value: ["attacks"] } });
    expect((await openRequest(owner, world)).carried).not.toHaveProperty("tests");
  });

  it("is told to the reviewer beside an answer that is not there, and counts as none", async () => {
    const world = await moved();
    expect((await submit(world.vendor.owner, world)).status).toBe(200);
    expect((await reviewed(world)).tests).toEqual({
      unfit: {
        said: "Bias",
        why: "it was answered in an earlier version, and version 2 of the questionnaire does not offer it.",
      },
    });
  });

  it("is not told to the reviewer any more once it was answered anew", async () => {
    const world = await moved();
    await answer(world.vendor.owner, world, { question: "tests", revision: 2, answer: { value: ["attacks"] } });
    await submit(world.vendor.owner, world);
    expect((await reviewed(world)).tests).toEqual({ value: ["attacks"] });
  });

  it("is not emptied where a label alone reads differently: its old words are shown beside it", async () => {
    const world = await moved(nextVersion({ tests: only("bias", "Bias against groups") }));
    const view = await openRequest(world.vendor.owner, world);
    expect(view.answers.tests?.answer).toMatchObject({ value: ["bias"] });
    expect(view.carried.tests).toMatchObject({ rule: "reworded", said: "Bias" });
  });
});
