import { describe, expect, it } from "vitest";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { at, codeOf, decide, seen } from "#test/worker/decisions/steps.ts";
import { linesFor } from "#test/worker/notices/steps.ts";
import {
  dayComes,
  decidedOnCertificate,
  expires,
  inDays,
  listed,
  openOf,
  reasonsOf,
  reviewer,
  run,
  sayCertificate,
  settle,
  submittedWithCertificate,
  today,
  waiting,
} from "./steps.ts";

describe("a certificate that a decision rests on", () => {
  it("proposes to ask again once it has lapsed, once, and the proposal falls when it is renewed", async () => {
    const world = await decidedOnCertificate();
    await dayComes(expires);
    expect(await reasonsOf(world)).toEqual([]);
    for (const day of [31, 31, 32]) await dayComes(inDays(day));
    const [lapsed, ...more] = await reasonsOf(world);
    expect(more).toEqual([]);
    expect(lapsed).toMatchObject({
      cause: { cause: "certificate", named: "AIMS-1", stands: "lapsed" },
      onDay: expires,
      fromDay: inDays(31),
    });
    await sayCertificate(world, 1, { expires: inDays(800) });
    expect(await openOf(world)).toEqual([]);
    expect(await reasonsOf(world)).toHaveLength(1);
    await dayComes(inDays(33));
    expect(await openOf(world)).toEqual([]);
  });

  it("is not missed where its vendor renewed it before it ended, and lapses on its new day", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { expires: inDays(60) });
    await dayComes(inDays(31));
    expect(await reasonsOf(world)).toEqual([]);
    await dayComes(inDays(61));
    expect(await openOf(world)).toMatchObject([{ onDay: inDays(60) }]);
  });

  it("proposes it at once when its vendor says that it was withdrawn, in list and inbox, and whoever hears of it is told", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { status: "withdrawn", statusSince: today });
    expect(await openOf(world)).toMatchObject([{ cause: { stands: "ended", status: "withdrawn" } }]);
    expect(await listed(world, "due-again")).toMatchObject({ ids: [world.assessmentId], count: 1 });
    expect(await listed(world, "again-certificate")).toMatchObject({
      ids: [world.assessmentId],
      again: [{ cause: { status: "withdrawn" } }],
    });
    for (const show of ["again-score", "again-finding", "again-change", "again-day"] as const)
      expect(await listed(world, show)).toMatchObject({ ids: [], count: 0 });
    expect(await waiting(world)).toMatchObject([
      { subjectId: world.assessmentId, about: "Certificate AIMS-1 was withdrawn", on: today },
    ]);
    for (const _hour of [1, 2]) await dayComes(today);
    const told = (await linesFor(reviewer(world))).filter((line) => line.includes("asked about again"));
    expect(told).toEqual([expect.stringContaining("Certificate AIMS-1 was withdrawn")]);
  });

  it("is one cause: what it was before is gone, and the same said again is no second event", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { status: "suspended", statusSince: today });
    await sayCertificate(world, 2, { status: "withdrawn", statusSince: today });
    await sayCertificate(world, 3, { status: "withdrawn", statusSince: today, notCovered: "The desk" });
    expect(await openOf(world)).toMatchObject([{ cause: { status: "withdrawn" } }]);
    expect(await reasonsOf(world)).toHaveLength(2);
  });

  it("proposes it when it covers less than when it was decided on, until it covers as much again", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { scope: [{ system: "sys_triage", claimed: "partial" }] });
    expect(await openOf(world)).toMatchObject([{ cause: { stands: "reduced" } }]);
    await sayCertificate(world, 2, {});
    expect(await openOf(world)).toEqual([]);
  });

  it("that was withdrawn between handing in and the decision proposes it with the decision: nobody had seen it", async () => {
    const world = await submittedWithCertificate();
    await sayCertificate(world, 1, { status: "withdrawn", statusSince: today });
    expect(await reasonsOf(world)).toEqual([]);
    await decide(reviewer(world), world);
    expect(await openOf(world)).toMatchObject([{ cause: { stands: "ended", status: "withdrawn" } }]);
  });

  it("is not decided on as it was read when its vendor says otherwise meanwhile", async () => {
    const world = await submittedWithCertificate();
    const basis = await seen(world);
    const refused = await overtaken(
      {
        route: "POST /api/buyer/assessments/:id/decisions",
        sent: {
          ...at(world),
          body: { number: 1, basis, outcome: "approve", reason: "Good enough", conditions: [] },
        },
        cookie: reviewer(world).cookie,
      },
      () => sayCertificate(world, 1, { status: "withdrawn", statusSince: today }),
    );
    expect(codeOf(refused)).toBe("decision-not-now");
    await decide(reviewer(world), world);
    expect(await openOf(world)).toMatchObject([{ cause: { status: "withdrawn" } }]);
  });

  it("that was withdrawn, decided anew on with that in sight, does not come back for it, and comes for another event", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { status: "withdrawn", statusSince: today });
    const [known] = await openOf(world);
    // Decided anew with that in sight: it is judged, and does not come back.
    await decide(reviewer(world), world);
    expect(await openOf(world)).toEqual([]);
    expect((await reasonsOf(world)).find(({ id }) => id === known?.id)?.closed).toBe("decided");
    await sayCertificate(world, 2, { status: "cancelled", statusSince: today });
    expect(await openOf(world)).toMatchObject([{ cause: { status: "cancelled" } }]);
  });

  it("that covered less, covers as much again and is decided anew on, proposes it when it covers less once more", async () => {
    const world = await decidedOnCertificate();
    const less = { scope: [{ system: "sys_triage", claimed: "partial" as const }] };
    await sayCertificate(world, 1, less);
    await sayCertificate(world, 2, {});
    await decide(reviewer(world), world);
    expect(await openOf(world)).toEqual([]);
    await sayCertificate(world, 3, less);
    expect(await openOf(world)).toMatchObject([{ cause: { stands: "reduced" } }]);
    expect(await waiting(world)).toHaveLength(1);
  });

  it("that was dismissed for one decision is news for the next one, once its cause was gone between", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { status: "suspended", statusSince: today });
    const [suspended] = await openOf(world);
    await settle(world, suspended?.id ?? "", { as: "dismissed", word: "For a week only" });
    await sayCertificate(world, 2, {});
    await decide(reviewer(world), world);
    await sayCertificate(world, 3, { status: "suspended", statusSince: today });
    expect(await openOf(world)).toMatchObject([{ id: suspended?.id, word: null }]);
  });

  it("that is suspended without a day is another event each time that is said on another day", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { status: "suspended" });
    const [suspended] = await openOf(world);
    expect(suspended?.onDay).toBe(today);
    await settle(world, suspended?.id ?? "", { as: "dismissed", word: "For a week only" });
    await sayCertificate(world, 2, { status: "suspended", notCovered: "The desk" });
    expect(await openOf(world)).toEqual([]);
    await run("update ask_again set event = 'ended suspended 2026-01-01' where id = ?", suspended?.id ?? "");
    await sayCertificate(world, 3, {});
    await sayCertificate(world, 4, { status: "suspended" });
    expect(await openOf(world)).toHaveLength(1);
  });

  it("that was dismissed says that its cause is gone once it is valid again, and cannot be taken back", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { status: "suspended", statusSince: today });
    const [suspended] = await openOf(world);
    await settle(world, suspended?.id ?? "", { as: "dismissed", word: "For a week only" });
    await sayCertificate(world, 2, {});
    expect(await reasonsOf(world)).toMatchObject([{ closed: "dismissed", goneAt: expect.any(Number) }]);
    expect(codeOf(await settle(world, suspended?.id ?? "", { as: "open" }))).toBe("stale-revision");
  });

  it("that lapses on a day which its vendor changed is told here; on the day that the score counts to, another notice does", async () => {
    const [moved, kept] = [await decidedOnCertificate(), await decidedOnCertificate()];
    await sayCertificate(moved, 1, { expires: inDays(5) });
    await dayComes(inDays(6));
    await dayComes(inDays(31));
    const told = async (world: typeof kept) =>
      (await linesFor(reviewer(world))).filter((line) => line.includes("asked about again"));
    expect(await openOf(kept)).toHaveLength(1);
    expect(await told(moved)).toHaveLength(1);
    expect(await told(kept)).toEqual([]);
  });

  it("stays dismissed for the same event, and comes for another one", async () => {
    const world = await decidedOnCertificate();
    await sayCertificate(world, 1, { status: "suspended", statusSince: today });
    const [suspended] = await openOf(world);
    expect((await settle(world, suspended?.id ?? "", { as: "dismissed", word: "For a week only" })).status).toBe(200);
    await sayCertificate(world, 2, { status: "active" });
    await sayCertificate(world, 3, { status: "suspended", statusSince: today });
    expect(await openOf(world)).toEqual([]);
    await sayCertificate(world, 4, { status: "suspended", statusSince: inDays(-1) });
    expect(await openOf(world)).toMatchObject([{ onDay: inDays(-1), fromDay: today }]);
  });

  it("of another vendor, or of a buyer who did not decide on it, moves nothing", async () => {
    const [world, other] = [await decidedOnCertificate(), await decidedOnCertificate()];
    await sayCertificate(other, 1, { status: "withdrawn", statusSince: today });
    expect(await reasonsOf(world)).toEqual([]);
    expect(await openOf(other)).toHaveLength(1);
  });
});
