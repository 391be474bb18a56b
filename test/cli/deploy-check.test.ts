import { describe, expect, it } from "vitest";
import { checkDeployed } from "#worker/cli/deploy/check.ts";

const json = (status: number, body: unknown) => Response.json(body, { status });
const sound: Readonly<Record<string, () => Response>> = {
  "/api/health": () => json(200, { ok: true }),
  "/.well-known/annexa-keys.json": () => json(200, { keys: [] }),
};
const portal =
  (answers: Readonly<Record<string, () => Response>>) =>
  async (address: string): Promise<Response> =>
    answers[new URL(address).pathname]?.() ?? json(404, { code: "not-found" });

describe("the check of a deployed portal", () => {
  it("finds a sound one sound", async () => {
    const { lines, isSound } = await checkDeployed("https://annexa.example", portal(sound));
    expect([isSound, lines.filter((line) => line.startsWith("✓")).length]).toEqual([true, 3]);
  });

  it.each([
    ["does not answer", { ...sound, "/api/health": () => json(500, {}) }, "npx wrangler tail"],
    [
      "answers every address with its page",
      { ...sound, "/api/there-is-no-such-thing": () => new Response("<!doctype html>") },
      "run_worker_first",
    ],
    ["has no database", { ...sound, "/.well-known/annexa-keys.json": () => json(503, {}) }, "migrations"],
  ])("says what to do about one that %s", async (_, answers, todo) => {
    const { lines, isSound } = await checkDeployed("https://annexa.example", portal(answers));
    expect(isSound).toBe(false);
    expect(lines.filter((line) => line.startsWith("✗"))).toEqual([expect.stringContaining(todo)]);
  });

  it("says that one cannot be reached, and does not break", async () => {
    const { lines, isSound } = await checkDeployed("https://annexa.example", () => Promise.reject(new TypeError()));
    expect([isSound, lines]).toEqual([false, [expect.stringContaining("nothing answers at https://annexa.example")]]);
  });
});
