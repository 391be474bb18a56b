import { expect, it } from "vitest";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { followedKinds } from "#domain/findings/followed.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { run } from "#test/worker/ask-again/steps.ts";
import { decide, submitted } from "#test/worker/decisions/steps.ts";
import type { World } from "#test/worker/requests/world.ts";

const today = civilDateOf(Date.now());
const risks = async (who: Persona, query: Record<string, string> = {}) =>
  (await call(who, "GET /api/buyer/risks", { query })).json();
/** Somebody is asked to carry a risk, and answers. */
async function accepted(
  world: World,
  name: string,
  of: { readonly until: string; readonly agrees: boolean | null; readonly severity?: "high" | "low" },
) {
  const { reviewer, owner } = world.buyer;
  const params = { id: world.assessmentId, findingId: `fnd_${name}` };
  const risk = { state: "accepted" as const, reason: "Cheap", accepted: { personId: owner.personId, until: of.until } };
  const body = { ...blankFinding, title: `Risk ${name}`, severity: of.severity ?? "high", ...risk };
  const saved = await call(reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params,
    body: { revision: 0, body },
  });
  expect(saved.status, saved.text).toBe(200);
  if (of.agrees === null) return;
  const answered = { revision: 1, agrees: of.agrees, word: "Not mine" };
  await call(owner, "POST /api/buyer/assessments/:id/findings/:findingId/acceptance", { params, body: answered });
}

it("says which risks are accepted, by whom and until when, over all assessments, and what waits or was declined", async () => {
  const world = await submitted();
  const { auditor, owner } = world.buyer;
  await accepted(world, "later", { until: addDays(today, 90), agrees: true });
  await accepted(world, "sooner", { until: addDays(today, 30), agrees: true });
  await accepted(world, "asked", { until: addDays(today, 60), agrees: null });
  await accepted(world, "declined", { until: addDays(today, 60), agrees: false });
  const conditions = [{ text: "Send the report", dueOn: addDays(today, 10) }];
  await decide(world.buyer.reviewer, world, { outcome: "approve-with-conditions", conditions });
  const carried = await risks(auditor);
  expect(carried.entries).toMatchObject([
    { title: "Risk sooner", severity: "high", who: owner.name, onDay: addDays(today, 30), product: "Lumen Suite" },
    { title: "Risk later", onDay: addDays(today, 90) },
  ]);
  expect([carried.total, carried.next]).toEqual([2, null]);
  const titles = await Promise.all(
    followedKinds.map(async (show) => (await risks(auditor, { show })).entries.map(({ title }) => title)),
  );
  expect(titles).toEqual([
    ["Risk sooner", "Risk later"],
    ["Risk asked"],
    ["Risk declined"],
    [],
    [expect.stringContaining("Send the report")],
  ]);
  expect((await risks(auditor, { show: "due" })).entries[0]?.who).toBe("Lumen");
  // Until its last day it is carried; the day after it is open again, and no accepted risk.
  await run("update follow_ups set on_day = ? where org_id = ? and title = 'Risk sooner'", today, world.buyer.orgId);
  expect((await risks(auditor)).total).toBe(2);
  await run(
    "update follow_ups set on_day = ? where org_id = ? and title = 'Risk sooner'",
    addDays(today, -1),
    world.buyer.orgId,
  );
  expect((await risks(auditor)).entries.map(({ title }) => title)).toEqual(["Risk later"]);
  expect((await risks(auditor, { show: "ended" })).entries.map(({ title }) => title)).toEqual(["Risk sooner"]);
});

it("is narrowed to what is as severe, with a total that counts that alone", async () => {
  const world = await submitted();
  const of = { until: addDays(today, 30), agrees: true };
  await accepted(world, "grave", of);
  await accepted(world, "small", { ...of, severity: "low" });
  const found = async (severity: string) => {
    const { entries, total } = await risks(world.buyer.auditor, { severity });
    return [entries.map(({ title }) => title), total];
  };
  expect(await found("high")).toEqual([["Risk grave"], 1]);
  expect(await found("low")).toEqual([["Risk small"], 1]);
  expect(await found("critical")).toEqual([[], 0]);
});

it("comes in pages that leave nothing out, is found by vendor and product, and is nobody else's", async () => {
  const [world, stranger] = [await submitted(), await submitted()];
  for (const name of ["first", "later", "third"])
    await accepted(world, name, { until: addDays(today, 30), agrees: true });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await risks(world.buyer.auditor, { most: "2", ...(after === null ? {} : { after }) });
    seen.push(...page.entries.map(({ title }) => title));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(["Risk first", "Risk later", "Risk third"]);
  expect((await risks(world.buyer.auditor, { direction: "descending" })).entries[0]?.title).toBe("Risk third");
  expect((await risks(world.buyer.auditor, { search: "nowhere" })).entries).toEqual([]);
  expect((await risks(stranger.buyer.owner)).entries).toEqual([]);
});
