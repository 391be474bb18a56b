import { describe, expect, it } from "vitest";
import { newPersona } from "#test/support/worker/portal.ts";
import { tryConclude } from "#test/support/worker/review-steps.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";

describe("a conclusion that is sent twice", () => {
  it("is taken for a repeat when it says the same, and refused when it says something else", async () => {
    const of = await newSubmitted();
    const { reviewer } = of.buyer;
    const say = (level: number) => tryConclude(reviewer, of, { kind: "answer", subject: "ai-policy", body: { level } });
    expect((await say(0.5)).status).toBe(200);
    expect((await say(0.5)).status).toBe(200);
    expect((await say(1)).problem().code).toBe("stale-revision");
  });

  it("is a repeat of who said it, though a colleague spoke before", async () => {
    const of = await newSubmitted();
    const { reviewer, orgId } = of.buyer;
    const colleague = await newPersona({ orgId, facet: "buyer", role: "reviewer" });
    const subject = { kind: "answer", subject: "ai-policy" } as const;
    await tryConclude(reviewer, of, { ...subject, body: { level: 0.5 } });
    const again = () => tryConclude(colleague, of, { ...subject, revision: 1, body: { level: 1 } });
    expect((await again()).status).toBe(200);
    expect((await again()).status).toBe(200);
  });
});
