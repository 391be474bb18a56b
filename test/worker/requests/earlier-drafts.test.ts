import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { answer, newWorld, submitComplete } from "./world.ts";

describe("earlier answers", () => {
  it("are those that were handed in, and none of another request that is still being answered", async () => {
    const first = await newWorld();
    const { vendor } = first;
    const second = await newWorld({ vendor });
    const earlier = async () =>
      (await call(vendor.owner, "GET /api/vendor/requests/:id/earlier-answers", { params: { id: second.requestId } }))
        .text;
    const marked = { value: "https://kept-to-ourselves.example" };
    await answer(vendor.owner, first, { question: "page", answer: marked });
    expect(await earlier()).not.toContain("kept-to-ourselves");
    await submitComplete(first);
    expect(await earlier()).not.toBe("[]");
  });
});
