import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { call } from "#test/support/worker/portal.ts";
import { addVendor } from "#test/worker/campaigns/steps.ts";
import { at, codeOf, conclude, decide, submitted } from "#test/worker/decisions/steps.ts";
import { linesFor } from "#test/worker/notices/steps.ts";
import type { World } from "#test/worker/requests/world.ts";
import { dayComes, inDays, listed, openOf, reasonsOf, reviewer, run, settle, today, waiting } from "./steps.ts";

async function decided(): Promise<World> {
  const world = await submitted();
  await decide(world.buyer.reviewer, world);
  return world;
}
const finding = (world: World, revision: number, body: object) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params: { id: world.assessmentId, findingId: "fnd_late" },
    body: { revision, body: { ...blankFinding, title: "No limits", severity: "high", ...body } },
  });
const says = (world: World, body: object = {}) =>
  call(world.vendor.owner, "POST /api/vendor/requests/:id/change", {
    params: { id: world.requestId },
    body: { what: "model", word: "Another base model since Monday", ...body },
  });
async function withReason() {
  const world = await decided();
  await says(world);
  const [reason] = await openOf(world);
  return { world, id: reason?.id ?? "" };
}

describe("a score that falls after the decision", () => {
  it("proposes to ask again, says from what to what and why, and the proposal falls once it is back", async () => {
    const world = await submitted();
    await conclude(world, 1);
    await decide(reviewer(world), world);
    const judge = (revision: number, level: number) =>
      call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
        params: { id: world.assessmentId, kind: "answer", subject: "policy" },
        body: { revision, reason: "Second thoughts", body: { level } },
      });
    await judge(1, 0);
    const [fell, ...more] = await openOf(world);
    expect(more).toEqual([]);
    expect(fell).toMatchObject({ cause: { cause: "score", why: [{ kind: "answers-judged" }] }, onDay: today });
    if (fell?.cause.cause !== "score") throw new Error("another cause");
    expect(fell.cause.to.checked).toBeLessThan(fell.cause.from.checked ?? 0);
    expect(await listed(world, "again-score")).toMatchObject({ ids: [world.assessmentId] });
    await judge(2, 1);
    expect(await openOf(world)).toEqual([]);
    await judge(3, 0);
    const [again] = await openOf(world);
    expect(again?.id).toBe(fell.id);
    await settle(world, fell.id, { as: "dismissed", word: "Known and accepted" });
    await judge(4, 1);
    await judge(5, 0);
    expect(await openOf(world)).toEqual([]);
  });

  it("is nothing before there is a decision", async () => {
    const world = await submitted();
    await conclude(world, 0);
    expect(await reasonsOf(world)).toEqual([]);
  });
});

describe("a finding that is overdue", () => {
  it("proposes to ask again once, falls while it is extended, and is gone when it is resolved", async () => {
    const world = await decided();
    await finding(world, 0, { state: "planned", dueOn: inDays(3) });
    await dayComes(inDays(3));
    expect(await reasonsOf(world)).toEqual([]);
    for (const day of [4, 4, 5]) await dayComes(inDays(day));
    expect(await openOf(world)).toMatchObject([{ cause: { cause: "finding", title: "No limits" }, onDay: inDays(3) }]);
    await finding(world, 1, { state: "planned", dueOn: inDays(3), owner: "Lumen" });
    expect(await openOf(world)).toHaveLength(1);
    await finding(world, 2, { state: "planned", dueOn: inDays(10) });
    expect(await openOf(world)).toEqual([]);
    await dayComes(inDays(11));
    expect(await openOf(world)).toMatchObject([{ onDay: inDays(10) }]);
    await finding(world, 3, { state: "resolved", reason: "Mended" });
    expect(await openOf(world)).toEqual([]);
    expect(await reasonsOf(world)).toHaveLength(2);
  });

  it("of before the decision was decided on with it in sight", async () => {
    const world = await submitted();
    await finding(world, 0, { state: "planned", dueOn: inDays(-3) });
    await decide(reviewer(world), world);
    await dayComes(inDays(1));
    expect(await reasonsOf(world)).toEqual([]);
  });
});

describe("a change that somebody tells", () => {
  it("of the vendor stands beside the decision in its own words, is told once, and is in both logs", async () => {
    const world = await decided();
    expect((await says(world)).status).toBe(200);
    expect(await openOf(world)).toMatchObject([
      { cause: { cause: "change", what: "model", said: "vendor", word: "Another base model since Monday" } },
    ]);
    await dayComes(today);
    const told = (await linesFor(reviewer(world))).filter((line) => line.includes("model"));
    expect(told).toHaveLength(1);
    const log = await call(world.buyer.owner, "GET /api/buyer/log", { query: { subject: world.assessmentId } });
    expect(log.text).toContain("said that the model behind ");
  });

  it("is refused while the answers are with the vendor, who can change them", async () => {
    const world = await submitted();
    await run("update responses set state = 'draft' where id = ?", world.requestId);
    await run("update assessments set state = 'answering' where id = ?", world.assessmentId);
    expect(codeOf(await says(world))).toBe("change-not-now");
    expect(await reasonsOf(world)).toEqual([]);
  });

  it("before the decision is shown with it, proposes nothing, and is judged by it", async () => {
    const world = await submitted();
    await says(world);
    expect(await openOf(world)).toHaveLength(1);
    expect(await waiting(world)).toEqual([]);
    await decide(reviewer(world), world);
    expect(await openOf(world)).toEqual([]);
    expect(await listed(world, "due-again")).toMatchObject({ ids: [], count: 0 });
  });

  it("is noted by a buyer on the product in the register, where a decision about it stands", async () => {
    const world = await decided();
    const { vendorId, productId } = await addVendor(world.buyer, "Alder");
    const note = () =>
      call(world.buyer.reviewer, "POST /api/buyer/vendor-products/:id/change", {
        params: { id: productId },
        body: { what: "service", word: "Read in their release notes" },
      });
    expect(codeOf(await note())).toBe("nothing-decided");
    await run(
      "update assessments set vendor_id = ?, product_id = ? where id = ?",
      vendorId,
      productId,
      world.assessmentId,
    );
    expect((await note()).status).toBe(200);
    expect(await openOf(world)).toMatchObject([{ cause: { said: "buyer", what: "service" } }]);
    const history = await call(world.buyer.auditor, "GET /api/buyer/vendors/:id/history", { params: { id: vendorId } });
    expect(history.json().entries.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ what: "to-ask-again", onDay: today }),
    );
  });

  it("does not flood a buyer: after twenty that nobody judged it is refused", async () => {
    const world = await decided();
    for (let told = 0; told < 20; told++) expect((await says(world)).status).toBe(200);
    expect(codeOf(await says(world))).toBe("change-not-now");
  });
});

describe("what becomes of a reason to ask again", () => {
  it("is put off until a day with a word, out of the lists until then, and back on that day", async () => {
    const { world, id } = await withReason();
    const refused = await settle(world, id, { as: "put-off", until: today, word: "After the audit" });
    expect(refused.problem().fields?.[0]?.pointer).toBe("/until");
    expect((await settle(world, id, { as: "put-off", until: inDays(9), word: "After the audit" })).status).toBe(200);
    expect(await listed(world, "due-again")).toMatchObject({ ids: [], count: 0 });
    expect(await waiting(world)).toEqual([]);
    expect(await openOf(world)).toMatchObject([
      { fromDay: inDays(9), word: "After the audit", saidBy: world.buyer.procurement.name },
    ]);
    await run("update ask_again set from_day = ? where id = ?", today, id);
    expect(await listed(world, "again-change")).toMatchObject({ ids: [world.assessmentId], count: 1 });
  });

  it("is dismissed with a word, and taken back", async () => {
    const { world, id } = await withReason();
    expect((await settle(world, id, { as: "dismissed", word: "Only a new name" })).status).toBe(200);
    expect(await openOf(world)).toEqual([]);
    expect((await settle(world, id, { as: "open" })).status).toBe(200);
    expect(await waiting(world)).toHaveLength(1);
  });

  it("cannot be judged once it was decided anew, and is none of another organisation's", async () => {
    const { world, id } = await withReason();
    const stranger = await decided();
    expect((await settle({ ...world, buyer: stranger.buyer }, id, { as: "open" })).status).toBe(404);
    await decide(reviewer(world), world);
    expect(codeOf(await settle(world, id, { as: "open" }))).toBe("stale-revision");
  });

  it("is out of the lists while the vendor is asked again and once it is put away, and is back where that ends", async () => {
    const { world } = await withReason();
    const { vendorId, productId } = await addVendor(world.buyer, "Alder");
    await run(
      "update assessments set vendor_id = ?, product_id = ? where id = ?",
      vendorId,
      productId,
      world.assessmentId,
    );
    const archive = (archived: boolean) =>
      call(world.buyer.owner, "PUT /api/buyer/assessments/:id/archive", { ...at(world), body: { archived } });
    await archive(true);
    expect(await listed(world, "due-again")).toMatchObject({ ids: [], count: 0 });
    expect(await waiting(world)).toEqual([]);
    await archive(false);
    expect(await waiting(world)).toHaveLength(1);
    await run(
      "insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, product_id, purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at) select org_id, 'asm_next_' || id, vendor_name, vendor_legal_name, contact_name, contact_email, product, product_id, purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, 'sent', created_by, sent_at + 1 from assessments where id = ?",
      world.assessmentId,
    );
    expect(await listed(world, "again-change")).toMatchObject({ ids: [], count: 0 });
    expect(await waiting(world)).toEqual([]);
    const next = { params: { id: `asm_next_${world.assessmentId}` }, body: { reason: "The project is stopped" } };
    expect((await call(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", next)).status).toBe(200);
    expect(await waiting(world)).toHaveLength(1);
  });
});
