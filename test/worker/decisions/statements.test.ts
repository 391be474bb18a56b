import { describe, expect, it } from "vitest";
import type { Statement } from "#domain/decision/statement.ts";
import { call } from "#test/support/worker/portal.ts";
import { checkStatement } from "#worker/cli/verify/check-statement.ts";
import { readKeys, readStatement } from "#worker/cli/verify/read-statement.ts";
import { newWorld, type World } from "../requests/world.ts";
import { decide, submitted } from "./steps.ts";

describe("a signed decision", () => {
  const statement = async (world: World) =>
    call(world.buyer.auditor, "GET /api/buyer/assessments/:id/decisions/:number/statement", {
      params: { id: world.assessmentId, number: "1" },
    });
  async function issued(): Promise<Statement> {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    return readStatement((await statement(world)).text, "the statement");
  }
  const keys = async () => readKeys((await call(null, "GET /.well-known/annexa-keys.json")).text);

  it("holds in every part: signature, the issuer's key, the dossier, and the score worked out again", async () => {
    const checks = checkStatement(await issued(), await keys());
    expect(checks.map(({ what, holds }) => [what, holds])).toEqual([
      ["Signature", true],
      ["Key", true],
      ["Dossier", true],
      ["Score", true],
    ]);
  });

  it.each([
    ["the reason", "Signature", (one: Statement) => ({ ...one, record: { ...one.record, reason: "Very good" } })],
    [
      "the outcome",
      "Signature",
      (one: Statement) => ({ ...one, record: { ...one.record, outcome: "decline" as const } }),
    ],
    [
      "an answer in the dossier",
      "Dossier",
      (one: Statement) => ({ ...one, dossier: { ...one.dossier, asOf: "2026-01-01" } }),
    ],
    ["the key", "Key", (one: Statement) => ({ ...one, signature: { ...one.signature, kid: "another" } })],
  ])("is refused when somebody changed %s, and says what does not hold", async (_, what, change) => {
    const checks = checkStatement(change(await issued()), await keys());
    expect(checks.find((one) => one.what === what)?.holds).toBe(false);
  });

  it("is refused when the score in it is not the score of its dossier, even if it were signed", async () => {
    const one = await issued();
    const { summary } = one.record;
    const flattered = { ...one, record: { ...one.record, summary: { ...summary, inherent: 0.123 } } };
    const score = checkStatement(flattered, undefined).find(({ what }) => what === "Score");
    expect(score).toMatchObject({ holds: false, found: expect.stringContaining("summary.inherent") });
  });

  it("still holds when it was made with an earlier scoring model, which is said and not worked out", async () => {
    const one = await issued();
    const earlier = { ...one.record.summary, model: "1" } as unknown as Statement["record"]["summary"];
    const checks = checkStatement({ ...one, record: { ...one.record, summary: earlier } }, await keys());
    expect(checks.find(({ what }) => what === "Dossier")?.holds).toBe(true);
    expect(checks.find(({ what }) => what === "Score")).toEqual({
      what: "Score",
      holds: "not checked",
      found: "it was made with scoring model 1, which this version, with model 2, does not work out",
    });
  });

  it("is not there before a decision is final, nor for another organisation", async () => {
    const world = await submitted();
    expect((await statement(world)).status).toBe(404);
    await decide(world.buyer.reviewer, world);
    expect((await statement({ ...world, buyer: (await newWorld()).buyer })).status).toBe(404);
  });
});
