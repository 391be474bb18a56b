import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { rowsOf, type World } from "../requests/world.ts";
import { codeOf, review, submitted } from "./steps.ts";

const params = ({ assessmentId }: World) => ({ id: assessmentId, findingId: "fnd_limits" });

/** The reviewer asks somebody to carry a risk until a day. */
const ask = (world: World, carrier: Persona, { revision = 0, until = "2031-05-01" } = {}) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params: params(world),
    body: {
      revision,
      body: {
        ...blankFinding,
        title: "No limits for releases",
        state: "accepted",
        reason: "Only a pilot",
        accepted: { personId: carrier.personId, until },
      },
    },
  });
const answer = (who: Persona, world: World, body: { revision?: number; agrees: boolean; word?: string }) =>
  call(who, "POST /api/buyer/assessments/:id/findings/:findingId/acceptance", {
    params: params(world),
    body: { revision: 1, word: "", ...body },
  });
const standing = async (world: World) => {
  const { findings, assessment } = await review(world);
  return [findings[0]?.standing, assessment.score?.openFindings];
};

describe("a risk that a colleague is asked to carry", () => {
  it("is open until they agree; they are told by mail, and whoever asked hears the answer", async () => {
    const world = await submitted();
    const { procurement, reviewer } = world.buyer;
    await ask(world, procurement);
    expect(await standing(world)).toEqual(["open", 1]);
    expect((await mailsTo(procurement)).at(-1)).toContain("asks you to carry a risk");
    const { view } = (await answer(procurement, world, { agrees: true, word: "For the pilot" })).json();
    expect(view.findings[0]?.accepted).toMatchObject({ by: procurement.name, answer: { agrees: true } });
    expect(await standing(world)).toEqual(["accepted", 0]);
    expect((await mailsTo(reviewer)).at(-1)).toContain("agrees to carry a risk");
  });

  it("is open again when they decline, which takes a word", async () => {
    const world = await submitted();
    const { owner } = world.buyer;
    await ask(world, owner);
    expect(codeOf(await answer(owner, world, { agrees: false }))).toBe("input-invalid");
    await answer(owner, world, { agrees: false, word: "Not without limits" });
    const { findings } = await review(world);
    expect(findings[0]).toMatchObject({
      state: "open",
      accepted: { answer: { agrees: false, word: "Not without limits" } },
    });
  });

  it("is agreed to by nobody else, nor a second time", async () => {
    const world = await submitted();
    const { owner, procurement, reviewer, auditor } = world.buyer;
    await ask(world, owner);
    expect(codeOf(await answer(procurement, world, { agrees: true }))).toBe("not-asked-of-you");
    expect(codeOf(await answer(reviewer, world, { agrees: true }))).toBe("not-asked-of-you");
    expect((await answer(auditor, world, { agrees: true })).status).toBe(403);
    await answer(owner, world, { agrees: true });
    expect(codeOf(await answer(owner, world, { agrees: false, word: "Changed my mind" }))).toBe("stale-revision");
    expect(codeOf(await answer(owner, world, { revision: 2, agrees: true }))).toBe("not-asked-of-you");
  });

  it("is asked of whoever may carry it: not of an auditor, nor of a stranger, nor until a day that is over", async () => {
    const [world, other] = [await submitted(), await submitted()];
    expect(codeOf(await ask(world, world.buyer.auditor))).toBe("input-invalid");
    expect(codeOf(await ask(world, other.buyer.owner))).toBe("input-invalid");
    expect(codeOf(await ask(world, world.vendor.owner))).toBe("input-invalid");
    expect(codeOf(await ask(world, world.buyer.owner, { until: "2020-01-01" }))).toBe("input-invalid");
  });

  it("is agreed to at once by whoever accepts for themselves, and nobody is written to", async () => {
    const world = await submitted();
    const before = await mailsTo(world.buyer.reviewer);
    await ask(world, world.buyer.reviewer);
    expect(await standing(world)).toEqual(["accepted", 0]);
    expect(await mailsTo(world.buyer.reviewer)).toEqual(before);
  });

  it("is asked anew when more is asked for, and stays agreed to when nothing is", async () => {
    const world = await submitted();
    await ask(world, world.buyer.owner);
    await answer(world.buyer.owner, world, { agrees: true });
    await ask(world, world.buyer.owner, { revision: 2 });
    expect(await standing(world)).toEqual(["accepted", 0]);
    await ask(world, world.buyer.owner, { revision: 3, until: "2032-05-01" });
    expect(await standing(world)).toEqual(["open", 1]);
  });
});

it("a risk accepted in somebody's name before people were asked counts as open, and says that nobody was asked", async () => {
  const world = await submitted();
  const body = {
    ...blankFinding,
    title: "No limits",
    state: "accepted",
    reason: "A pilot",
    accepted: { by: "Priya", until: "2031-05-01" },
  };
  await rowsOf(
    "insert into findings values (?, ?, 'fnd_older', 1, ?, ?, 1) returning id",
    world.buyer.orgId,
    world.assessmentId,
    JSON.stringify(body),
    world.buyer.reviewer.personId,
  );
  const { findings } = await review(world);
  expect(findings[0]).toMatchObject({ standing: "open", accepted: { by: "Priya", personId: null } });
});

it("asking somebody uses up one mail of theirs, also where a colleague saved in between and it was tried again", async () => {
  const world = await submitted();
  const { procurement, reviewer, owner } = world.buyer;
  const key = await sha256Hex(`noticed-at-once\n${world.buyer.orgId} ${procurement.personId}`);
  const used = async (): Promise<number> => {
    const [row] = await rowsOf<{ uses: number }>("select sum(uses) as uses from rate_windows where key = ?", key);
    return row?.uses ?? 0;
  };
  const before = await used();
  const route = "PUT /api/buyer/assessments/:id/findings/:findingId";
  const body = {
    revision: 0,
    body: {
      ...blankFinding,
      title: "No limits for releases",
      state: "accepted" as const,
      reason: "Only a pilot",
      accepted: { personId: procurement.personId, until: "2031-05-01" },
    },
  };
  const asked = await overtaken({ route, cookie: reviewer.cookie, sent: { params: params(world), body } }, () =>
    call(owner, route, {
      params: { id: world.assessmentId, findingId: "fnd_another" },
      body: { revision: 0, body: { ...blankFinding, title: "Logs are kept for a week" } },
    }),
  );
  expect(asked.status).toBe(200);
  expect((await used()) - before).toBe(1);
  expect((await mailsTo(procurement)).filter((one) => one.includes("asks you to carry"))).toHaveLength(1);
});
