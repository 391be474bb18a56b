import { beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "#contract/problems.ts";
import { callAny } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { notNow, seenAnother, whileHandedIn } from "./refused/by-state.ts";
import { notThere } from "./refused/not-there.ts";
import type { Refused } from "./refused/refused.ts";

keepQueueQuiet();

let world: World | undefined;
let start: Snapshot | undefined;
beforeEach(async () => {
  world ??= await newWorld("MARKREFUSED");
  start ??= await takeSnapshot();
});

async function answerTo({ who, route, sent }: Refused): Promise<{ code: string; isUnchanged: boolean }> {
  if (world === undefined || start === undefined) throw new Error("no world");
  await restore(start);
  const answered = await callAny(who(world), route, sent(world));
  const code = answered.status < 400 ? `taken with ${answered.status}` : (answered.raw() as Problem).code;
  const now = await takeSnapshot();
  const kept = (name: string): string => JSON.stringify(now[name]);
  const isUnchanged = Object.entries(start).every(
    ([name, rows]) => name === "sessions" || name === "rate_windows" || kept(name) === JSON.stringify(rows),
  );
  return { code, isUnchanged };
}

describe.each([
  ["what was handed in", whileHandedIn],
  ["what was saved meanwhile", seenAnother],
  ["what is not there", notThere],
  ["what does not fit", notNow],
])("%s", (_, rows) => {
  it.each(rows)("is refused by its name, and nothing changes: %s", async (_what, refused) => {
    expect(await answerTo(refused)).toEqual({ code: refused.code, isUnchanged: true });
  });
});
