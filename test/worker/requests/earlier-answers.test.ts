import { describe, expect, it } from "vitest";
import type { EarlierAnswers } from "#contract/request.ts";
import { call, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { answer, chooseSystem, newWorld, type World } from "./world.ts";

const earlier = async (who: Persona, { requestId }: Pick<World, "requestId">): Promise<EarlierAnswers> =>
  (await call(who, "GET /api/vendor/requests/:id/earlier-answers", { params: { id: requestId } })).json();

async function submitted(world: World): Promise<void> {
  const { owner } = world.vendor;
  await chooseSystem(owner, world);
  await answer(owner, world, { question: "policy", answer: { value: "yes", explanation: "Approved in May" } });
  await answer(owner, world, { question: "tests", answer: { value: ["bias"] } });
  await answer(owner, world, { question: "tests", revision: 1, answer: { value: ["bias", "attacks"] } });
  const done = await call(owner, "POST /api/vendor/requests/:id/submission", {
    params: { id: world.requestId },
    body: { name: "Petra", role: "Owner", confirmed: true },
  });
  if (done.status !== 200 && done.status !== 201) throw new Error(done.text);
}

describe("what a vendor answered before", () => {
  it("is proposed to its colleagues for the next buyer, as it was handed in", async () => {
    const first = await newWorld();
    await submitted(first);
    const second = await newWorld({ vendor: first.vendor });
    const proposals = await earlier(first.vendor.contributor, second);
    expect(proposals.policy).toMatchObject([
      {
        basis: "same-question",
        said: "Yes",
        product: "Lumen Suite",
        answer: { value: "yes", explanation: "Approved in May" },
      },
    ]);
    expect(proposals.tests).toMatchObject([{ answer: { value: ["bias", "attacks"] } }]);
  });

  it("is not proposed while it is a draft, nor within the same response", async () => {
    const first = await newWorld();
    await answer(first.vendor.owner, first, { question: "policy", answer: { value: "yes" } });
    const second = await newWorld({ vendor: first.vendor });
    expect(await earlier(first.vendor.owner, second)).toEqual({});
    expect(await earlier(first.vendor.owner, first)).toEqual({});
  });

  it("never reaches another vendor", async () => {
    const first = await newWorld();
    await submitted(first);
    const other = await newWorld({ vendor: await newVendor("Another") });
    expect(await earlier(other.vendor.owner, other)).toEqual({});
    const foreign = await call(other.vendor.owner, "GET /api/vendor/requests/:id/earlier-answers", {
      params: { id: first.requestId },
    });
    expect(foreign.status).toBe(404);
  });
});
