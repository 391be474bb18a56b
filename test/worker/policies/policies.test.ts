import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Body } from "#contract/api.ts";
import type { PolicyScope } from "#contract/policy.schema.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { call, newPersona, type Persona } from "#test/support/worker/portal.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { eachScored } from "#worker/features/policies/each-scored.ts";
import { loadReviewing, scoredAssessment, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { completeSummaryEffects } from "#worker/features/reviewing/summaries.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { newWorld, submitComplete, type World } from "../requests/world.ts";

const harder = { assurance: { asserted: 0.1 } };
const all: PolicyScope = { questionnaireId: null, version: null, undecidedOnly: false };

const propose = (who: Persona, body: Partial<Body<"POST /api/buyer/policies/proposals">> = {}) =>
  call(who, "POST /api/buyer/policies/proposals", {
    body: { base: 1, policy: harder, reason: "We ask for more", ...body },
  });
const tryOut = (who: Persona, id: string) =>
  call(who, "POST /api/buyer/policies/proposals/:id/trial", { params: { id } });
const settle = (who: Persona, id: string, body: Body<"POST /api/buyer/policies/proposals/:id/settlement">) =>
  call(who, "POST /api/buyer/policies/proposals/:id/settlement", { params: { id }, body });
const publish = (who: Persona, id: string) => settle(who, id, { published: true });
const desk = async (who: Persona) => (await call(who, "GET /api/buyer/policies", {})).json();
const move = (who: Persona, body: Partial<Body<"POST /api/buyer/policies/moves">> = {}) =>
  call(who, "POST /api/buyer/policies/moves", { body: { version: 2, scope: all, expected: 1, ...body } });

const effect = async ({ buyer }: World, policy: PolicyChanges, scope = all) =>
  (await call(buyer.reviewer, "POST /api/buyer/policies/effect", { body: { policy, scope } })).json();
const review = async ({ buyer, assessmentId }: World) =>
  (await call(buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id: assessmentId } })).json();
const portfolio = async ({ buyer }: World) =>
  (await call(buyer.reviewer, "GET /api/buyer/portfolio", {})).json().entries;

async function submitted(): Promise<World> {
  const world = await newWorld();
  await submitComplete(world);
  return world;
}

async function published(world: World): Promise<void> {
  const { owner } = world.buyer;
  const { id } = (await propose(owner)).json();
  await tryOut(owner, id);
  expect((await publish(owner, id)).status).toBe(200);
}

const inOneBatch = async (db: Database, [first, ...others]: Effect[]): Promise<unknown> =>
  first === undefined ? [] : db.batch([first, ...others]);

const secondOwner = ({ buyer }: World) => newPersona({ orgId: buyer.orgId, facet: "buyer", role: "owner" });
const askForFourEyes = ({ buyer }: World) => call(buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });

describe("a scoring policy", () => {
  it("shows what it would make of every current assessment, and stores nothing by it", async () => {
    const world = await submitted();
    const before = (await review(world)).summary;
    const [one] = (await effect(world, harder)).effects;
    expect(one?.before.assured).toBeCloseTo(before.overall?.assured ?? -1, 9);
    expect(one?.after.assured).toBeLessThan(one?.before.assured ?? 0);
    expect((await review(world)).summary).toEqual(before);
  });

  it("is tried on one part after the other, each assessment once", async () => {
    const world = await submitted();
    const page = async (after: string) =>
      (await call(world.buyer.reviewer, "POST /api/buyer/policies/effect", { body: { policy: harder, after } })).json();
    expect(await page("")).toMatchObject({ effects: [{ assessmentId: world.assessmentId }], next: null });
    expect(await page(world.assessmentId)).toEqual({ effects: [], unread: [], next: null });
  });

  it("is published as the next version with who and why, and leaves what was scored as it is", async () => {
    const world = await submitted();
    const before = (await review(world)).summary;
    await published(world);
    const { versions, proposal } = await desk(world.buyer.owner);
    expect(versions.map(({ version, assessments, reason }) => [version, assessments, reason])).toEqual([
      [2, 0, "We ask for more"],
      [1, 1, ""],
    ]);
    expect(versions[0]?.proposedBy).toBe(world.buyer.owner.name);
    expect(proposal).toBeNull();
    expect((await review(world)).summary).toEqual(before);
  });

  it("is used on an assessment only by somebody's word, and gives what the preview said", async () => {
    const world = await submitted();
    const [foreseen] = (await effect(world, harder)).effects;
    await published(world);
    const params = { id: world.assessmentId };
    const rescored = await call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/policy", {
      params,
      body: { version: 2 },
    });
    expect(rescored.json()).toEqual({ policyVersion: 2 });
    const { summary, assessment } = await review(world);
    expect(summary.overall?.assured).toBeCloseTo(foreseen?.after.assured ?? -1, 9);
    expect(assessment.policyVersion).toBe(2);
    const unknown = await call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/policy", {
      params,
      body: { version: 99 },
    });
    expect(unknown.status).toBe(404);
  });
});

describe("a policy that is proposed", () => {
  it("is refused when better evidence would count for less, when nobody says why, or when somebody was faster", async () => {
    const { owner, reviewer } = (await newWorld()).buyer;
    const lawless = await propose(owner, { policy: { assurance: { asserted: 0.9, documented: 0.1 } } });
    expect(lawless.problem().fields?.[0]).toMatchObject({ pointer: "/policy/assurance" });
    expect((await propose(owner, { reason: "  " })).problem().fields?.[0]).toMatchObject({ pointer: "/reason" });
    expect((await propose(owner, { base: 0 })).problem().code).toBe("stale-revision");
    expect((await propose(reviewer)).status).toBe(403);
    expect((await propose(owner)).status).toBe(201);
    expect((await propose(owner)).problem().code).toBe("policy-proposal-waits");
  });

  it("is not published before the laws were tried on every assessment", async () => {
    const world = await submitted();
    const { owner } = world.buyer;
    const { id } = (await propose(owner)).json();
    expect((await publish(owner, id)).problem().code).toBe("policy-untried");
    expect((await tryOut(owner, id)).json()).toMatchObject({ tried: 1, isTried: true, breaks: [], unread: [] });
    expect((await publish(owner, id)).status).toBe(200);
    expect((await publish(owner, id)).problem().code).toBe("policy-proposal-over");
  });

  it("is not published when a law breaks on one assessment, not even past the check", async () => {
    const world = await submitted();
    const { owner, orgId } = world.buyer;
    const { id } = (await propose(owner)).json();
    await tryOut(owner, id);
    const broken = JSON.stringify([{ assessmentId: world.assessmentId, product: "Lumen Suite", laws: [3] }]);
    await env.DB.prepare("update policy_proposals set breaks_json = ? where org_id = ?").bind(broken, orgId).run();
    expect((await publish(owner, id)).problem().code).toBe("policy-lawless");
    const past = env.DB.prepare("update policy_proposals set state = 'published', version = 2 where org_id = ?");
    await expect(past.bind(orgId).run()).rejects.toThrow("CHECK constraint failed");
  });

  it("names an assessment whose file is damaged, and does not say that it was tried", async () => {
    const world = await submitted();
    const { owner } = world.buyer;
    const file = env.DB.prepare("select dossier_key from submissions where org_id = ?").bind(world.buyer.orgId);
    await env.FILES.put((await file.first<string>("dossier_key")) ?? "", "damaged");
    const { id } = (await propose(owner)).json();
    const unread = [{ assessmentId: world.assessmentId, product: "Lumen Suite" }];
    expect((await tryOut(owner, id)).json()).toMatchObject({ isTried: true, breaks: [], unread });
    const unmoved = unread.map((one) => ({ ...one, version: 1 }));
    expect(await effect(world, harder)).toEqual({ effects: [], unread: unmoved, next: null });
  });

  it("may be tried by two owners at once: both are told how far it is, and neither that it is over", async () => {
    const world = await submitted();
    const { owner } = world.buyer;
    const other = await secondOwner(world);
    const { id } = (await propose(owner)).json();
    const both = await Promise.all([tryOut(owner, id), tryOut(other, id)]);
    for (const one of both) expect(one.json()).toMatchObject({ tried: 1, isTried: true });
  });

  it("is tried a part at a time, and a part ends where it is work enough", async () => {
    const { buyer } = await newSubmitted();
    await newSubmitted({ buyer });
    const deps = dependenciesWith();
    const seen: string[] = [];
    const of = { orgId: buyer.orgId, after: undefined, most: 25, isEnough: () => true };
    const first = await eachScored(deps, of, ({ assessmentId }) => seen.push(assessmentId));
    expect(first).toMatchObject({ count: 1, next: seen[0] });
    const rest = await eachScored(deps, { ...of, after: first.last }, ({ assessmentId }) => seen.push(assessmentId));
    expect(rest).toMatchObject({ count: 1, next: null });
    expect(new Set(seen).size).toBe(2);
  });

  it("is taken back with a reason, so that another can be proposed", async () => {
    const { owner } = (await newWorld()).buyer;
    const { id } = (await propose(owner)).json();
    expect((await settle(owner, id, { published: false, reason: "Too hard" })).json().proposal).toBeNull();
    expect((await propose(owner)).status).toBe(201);
    expect((await settle(owner, "pol_unknown", { published: true })).status).toBe(404);
  });

  it("needs a second owner where four eyes are asked for, also when that is set at the last moment", async () => {
    const world = await newWorld();
    const { owner } = world.buyer;
    const other = await secondOwner(world);
    const { id } = (await propose(owner)).json();
    await tryOut(owner, id);
    await askForFourEyes(world);
    expect((await publish(owner, id)).problem().code).toBe("policy-four-eyes");
    expect((await desk(other)).proposal).toMatchObject({ id, proposedById: owner.personId });
    const { versions } = (await publish(other, id)).json();
    expect(versions[0]).toMatchObject({ proposedBy: owner.name, publishedBy: other.name });
  });
});

describe("binding one assessment to another version", () => {
  it("is not undone by a conclusion that was on its way with the policy of before", async () => {
    const world = await submitted();
    await published(world);
    const { orgId, reviewer } = world.buyer;
    const assessmentId = world.assessmentId as AssessmentId;
    const deps = dependenciesWith();
    const reviewing = await loadReviewing(deps, { orgId, assessmentId });
    const view = viewOf(reviewing, { reviews: reviewing.reviews, now: deps.clock.now() });
    await call(reviewer, "POST /api/buyer/assessments/:id/policy", {
      params: { id: assessmentId },
      body: { version: 2 },
    });
    const late = scoredAssessment(view, { orgId, assessmentId, now: deps.clock.now(), ...reviewing });
    await expect(inOneBatch(deps.db, completeSummaryEffects(deps.db, late))).rejects.toThrow();
    expect((await portfolio(world))[0]?.score).not.toBeNull();
  });
});

describe("moving assessments to another version", () => {
  it("moves all of a scope in one go, shows no figures of the version before, and gives what was foreseen", async () => {
    const world = await submitted();
    const { owner } = world.buyer;
    await published(world);
    const [foreseen] = (await effect(world, harder)).effects;
    expect((await move(owner)).json()).toEqual({ moved: 1 });
    expect((await portfolio(world))[0]).toMatchObject({ policyVersion: 2, score: null });
    const done = await call(owner, "POST /api/buyer/policies/rescoring", {});
    expect(done.json()).toEqual({ rescored: 1, left: 0 });
    const [entry] = await portfolio(world);
    expect(entry?.score?.overall?.assured).toBeCloseTo(foreseen?.after.assured ?? -1, 9);
  });

  it("moves nothing when it would be another number than was seen, or to a version that is not there", async () => {
    const world = await submitted();
    const { owner, reviewer } = world.buyer;
    await published(world);
    expect((await move(owner, { expected: 2 })).problem().code).toBe("policy-move-changed");
    expect((await move(owner, { version: 99 })).status).toBe(404);
    expect((await move(reviewer)).status).toBe(403);
    expect((await review(world)).assessment.policyVersion).toBe(1);
  });

  it.each([
    ["of another questionnaire", { ...all, questionnaireId: "other" }],
    ["scored by another version", { ...all, version: 2 }],
  ])("leaves out what is %s", async (_, scope) => {
    const world = await submitted();
    await published(world);
    expect((await effect(world, harder, scope)).effects).toEqual([]);
    expect((await move(world.buyer.owner, { scope })).problem().code).toBe("policy-move-changed");
  });

  it("leaves out what is decided, when asked to", async () => {
    const world = await submitted();
    await published(world);
    const decided = "update assessments set decided = 'approve', decided_at = 1 where org_id = ?";
    await env.DB.prepare(decided).bind(world.buyer.orgId).run();
    const scope = { ...all, undecidedOnly: true };
    expect((await effect(world, harder, scope)).effects).toEqual([]);
    expect((await move(world.buyer.owner, { scope })).problem().code).toBe("policy-move-changed");
    expect((await move(world.buyer.owner)).json()).toEqual({ moved: 1 });
  });
});
