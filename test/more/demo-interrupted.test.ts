import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { civilDateOf } from "#domain/civil-date.ts";
import { askedBy } from "#worker/cli/demo/asked-before.ts";
import { PortalVisitor } from "#worker/cli/demo/portal.ts";
import { stories } from "#worker/cli/demo/stories/all.ts";
import { tellDemo } from "#worker/cli/demo/tell-demo.ts";
import { ToldStories } from "#worker/cli/demo/told-stories.ts";
import { freePort } from "#worker/cli/start/port.ts";
import type { Portal } from "#worker/cli/start/portal.ts";
import { serve } from "#worker/cli/start/serve.ts";

const state = mkdtempSync(join(tmpdir(), "annexa-interrupted-"));
let portal: Portal;
beforeAll(async () => {
  portal = await serve({ port: await freePort(), state, log: join(state, "log") });
});
afterEach(() => vi.unstubAllGlobals());
afterAll(async () => {
  await portal.close();
  rmSync(state, { recursive: true, force: true });
});

type Asked = Parameters<typeof fetch>;

/** Tells the demonstration as a start of the portal does; it is cut off right after the first request that a test names. */
async function tell(isLast: (address: string, sent: Asked[1]) => boolean = () => false): Promise<number> {
  const real = fetch;
  let isCut = false;
  vi.stubGlobal("fetch", (...asked: Asked) => {
    if (isCut) throw new Error("interrupted");
    isCut = isLast(String(asked[0]), asked[1]);
    return real(...asked);
  });
  const { told } = await tellDemo(portal.address, new ToldStories(state)).finally(() => vi.unstubAllGlobals());
  return told;
}

it("a demonstration that was interrupted anywhere is told to its end at the next start, each story once", async () => {
  const sends =
    (path: RegExp, words = "") =>
    (address: string, sent: Asked[1]) =>
      sent?.method !== "GET" && path.test(address) && String(sent?.body).includes(words);
  const places = [
    sends(/\/buyer\/assessments$/),
    sends(/\/invitations\/accept$/),
    sends(/\/vendor\/evidence/),
    sends(/\/vendor\/certificates\//),
    sends(/\/answers\//),
    sends(/\/submission$/),
    sends(/\/reviews\//),
    // In a later story: what befell the certificate meanwhile.
    sends(/\/vendor\/certificates\//, "suspended"),
  ];
  for (const isLast of places) await expect(tell(isLast)).rejects.toThrow("interrupted");
  expect(await tell()).toBeGreaterThan(0);
  const buyer = new PortalVisitor(portal.address);
  await buyer.call("POST /api/demo/sign-in", { body: { personId: "psn_demo_tom" } });
  const current = await askedBy(buyer, "current");
  const wanted = stories(civilDateOf(Date.now()));
  expect(current.map(({ product }) => product).sort()).toEqual(wanted.map(({ product }) => product).sort());
  for (const { product, ends, reviews } of wanted) {
    const shown = current.find((one) => one.product === product);
    expect({ product, submitted: shown?.submittedAt !== null, isLookedAt: shown?.score?.isLookedAt ?? false }).toEqual({
      product,
      submitted: ends === "submitted",
      isLookedAt: reviews.length > 0,
    });
  }
  expect(new ToldStories(state).halfTold.size).toBe(0);
  expect(await tell()).toBe(0);
});

it("what a visitor of the demonstration put away is not told again", async () => {
  const buyer = new PortalVisitor(portal.address);
  await buyer.call("POST /api/demo/sign-in", { body: { personId: "psn_demo_tom" } });
  const [first] = await askedBy(buyer, "current");
  const params = { id: first?.id ?? "" };
  const body = { reason: "We do not buy it." };
  await buyer.call("POST /api/buyer/assessments/:id/cancellation", { params, body });
  await buyer.call("PUT /api/buyer/assessments/:id/archive", { params, body: { archived: true } });
  expect(await tell()).toBe(0);
});
