import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { AssessmentId } from "#domain/ids.ts";
import { copyRow } from "#test/support/worker/copied-row.ts";
import { call, newPersona, type Persona } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { bindEffects } from "#worker/features/policies/policies.repository.ts";
import { publishedEffects, takenBackEffects, triedEffects } from "#worker/features/policies/proposals.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { newWorld, submitComplete, type World } from "../requests/world.ts";

const { db } = dependenciesWith();
const inOneBatch = async ([first, ...others]: Effect[]): Promise<unknown> =>
  first === undefined ? [] : db.batch([first, ...others]);
const run = (statement: string, ...values: (string | number)[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();

/** A proposal that waits, and what settles it past the questions that a use case asks first. */
async function proposed() {
  const { buyer } = await newWorld();
  const { owner, orgId } = buyer;
  const body = { base: 1, policy: { assurance: { asserted: 0.1 } }, reason: "We ask for more" };
  const { id } = (await call(owner, "POST /api/buyer/policies/proposals", { body })).json();
  const by = (who: Persona) => ({ orgId, id, settledBy: who.personId, settledAt: Date.now() });
  return {
    owner,
    other: await newPersona({ orgId, facet: "buyer", role: "owner" }),
    tried: () => call(owner, "POST /api/buyer/policies/proposals/:id/trial", { params: { id } }),
    publish: (who: Persona) => inOneBatch(publishedEffects(db, { ...by(who), version: 2 })),
    takeBack: (who: Persona) => inOneBatch(takenBackEffects(db, { ...by(who), reason: "No" })),
    tryOn: () =>
      inOneBatch(
        triedEffects(db, {
          orgId,
          id,
          from: "" as AssessmentId,
          triedAt: 1,
          now: { triedTo: "" as AssessmentId, tried: 9, breaks: [], unread: [] },
        }),
      ),
    state: () => env.DB.prepare("select state, tried from policy_proposals where id = ?").bind(id).first(),
  };
}

describe("a proposal, where somebody comes in between", () => {
  it("is not published before it was tried, and is once it was", async () => {
    const { owner, publish, state, tried } = await proposed();
    await expect(publish(owner)).rejects.toThrow();
    expect(await state()).toMatchObject({ state: "open" });
    await tried();
    await publish(owner);
    expect(await state()).toMatchObject({ state: "published" });
  });

  it("is not published by who proposed it when two became needed, but by another", async () => {
    const { owner, other, publish, state, tried } = await proposed();
    await tried();
    await call(owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });
    await expect(publish(owner)).rejects.toThrow();
    expect(await state()).toMatchObject({ state: "open" });
    await publish(other);
    expect(await state()).toMatchObject({ state: "published" });
  });

  it("is settled once: taken back, it is neither published nor taken back again", async () => {
    const { owner, publish, state, takeBack, tried } = await proposed();
    await tried();
    await takeBack(owner);
    await expect(takeBack(owner)).rejects.toThrow();
    await expect(publish(owner)).rejects.toThrow();
    expect(await state()).toMatchObject({ state: "taken-back" });
  });

  it("is tried to its end once: a trial that comes late changes nothing", async () => {
    const { state, tried, tryOn } = await proposed();
    await tried();
    const before = await state();
    await expect(tryOn()).rejects.toThrow();
    expect(await state()).toEqual(before);
  });

  it("is not published over a version that came meanwhile", async () => {
    const { owner, tried } = await proposed();
    await tried();
    await run("insert into policy_versions values (?, 2, ?, '{}', ?, 1)", owner.orgId, "1".repeat(64), owner.personId);
    const { proposal } = (await call(owner, "GET /api/buyer/policies")).json();
    const settled = await call(owner, "POST /api/buyer/policies/proposals/:id/settlement", {
      params: { id: proposal?.id ?? "" },
      body: { published: true },
    });
    expect(settled.problem().code).toBe("stale-revision");
  });
});

/** A second version of the policy of a buyer, put there as publishing leaves it. */
const secondVersion = ({ buyer }: World) =>
  run("insert into policy_versions values (?, 2, ?, '{}', ?, 1)", buyer.orgId, "1".repeat(64), buyer.owner.personId);
const isDue = async ({ assessmentId }: Pick<World, "assessmentId">) =>
  (await env.DB.prepare("select next_change_on as day from summaries where assessment_id = ?")
    .bind(assessmentId)
    .first<string>("day")) === "2000-01-01";

describe("moving to another version", () => {
  it("counts what has a score alone, and leaves what is outside its scope as it was", async () => {
    const world = await newWorld();
    await submitComplete(world);
    await secondVersion(world);
    const { buyer, assessmentId } = world;
    const rest = assessmentId.slice("asm_".length);
    const decidedId = `asm_decided_${rest}`;
    const where = ["id", assessmentId] as const;
    // One without a score, and one that is decided.
    await copyRow({ table: "assessments", where, changed: { id: `asm_unscored_${rest}` } });
    await copyRow({ table: "assessments", where, changed: { id: decidedId, decided: "decline" } });
    await copyRow({
      table: "summaries",
      where: ["assessment_id", assessmentId],
      changed: { assessment_id: decidedId },
    });
    const moved = await call(buyer.owner, "POST /api/buyer/policies/moves", {
      body: { version: 2, expected: 1, scope: { questionnaireId: null, version: 1, undecidedOnly: true } },
    });
    expect(moved.status).toBe(200);
    expect([await isDue(world), await isDue({ assessmentId: decidedId })]).toEqual([true, false]);
  });

  it("binds nothing that is not there", async () => {
    const world = await newWorld();
    await secondVersion(world);
    const nowhere = {
      orgId: world.buyer.orgId,
      assessmentId: "asm_nowhere" as AssessmentId,
      from: 1,
      version: 2,
      at: 1,
    };
    await expect(inOneBatch(bindEffects(db, nowhere))).rejects.toThrow();
  });
});
