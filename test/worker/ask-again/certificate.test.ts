import { describe, expect, it } from "vitest";
import { decide } from "#test/worker/decisions/steps.ts";
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
  sayCertificate,
  settle,
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
