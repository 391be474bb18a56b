import { describe, expect, it } from "vitest";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { call } from "#test/support/worker/portal.ts";
import { addVendor } from "#test/worker/campaigns/steps.ts";
import {
  codeOf,
  conclude,
  settle as confirm,
  decide,
  fourEyes,
  seen,
  submitted,
} from "#test/worker/decisions/steps.ts";
import { close, returned } from "#test/worker/exits/steps.ts";
import { linesFor } from "#test/worker/notices/steps.ts";
import type { World } from "#test/worker/requests/world.ts";
import {
  dayComes,
  decided,
  inDays,
  inRegister,
  listed,
  openOf,
  reasonsOf,
  reviewer,
  run,
  says,
  settle,
  today,
  waiting,
} from "./steps.ts";

const finding = (world: World, revision: number, body: object) =>
  call(world.buyer.reviewer, "PUT /api/buyer/assessments/:id/findings/:findingId", {
    params: { id: world.assessmentId, findingId: "fnd_late" },
    body: { revision, body: { ...blankFinding, title: "No limits", severity: "high", ...body } },
  });
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
    const gone = (await reasonsOf(world)).map(({ goneAt }) => goneAt !== null);
    expect(gone).toEqual([true]);
    await judge(5, 0);
    expect(await openOf(world)).toEqual([]);
    // It is what the score is by now, and somebody judged it.
    expect(await reasonsOf(world)).toMatchObject([{ id: fell.id, closed: "dismissed", goneAt: null }]);
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

  it("stays open while somebody is asked to carry it, and is gone once they agreed", async () => {
    const world = await decided();
    await finding(world, 0, { state: "planned", dueOn: inDays(3) });
    await dayComes(inDays(4));
    const asks = { state: "accepted", dueOn: inDays(3), reason: "Only a pilot" };
    const { procurement } = world.buyer;
    await finding(world, 1, { ...asks, accepted: { personId: procurement.personId, until: inDays(90) } });
    expect(await openOf(world)).toHaveLength(1);
    await call(procurement, "POST /api/buyer/assessments/:id/findings/:findingId/acceptance", {
      params: { id: world.assessmentId, findingId: "fnd_late" },
      body: { revision: 2, agrees: true, word: "" },
    });
    expect(await openOf(world)).toEqual([]);
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
    expect(codeOf(await says(world))).toBe("changes-wait");
    // Its own people note theirs all the same, as many.
    const { productId } = await inRegister(world);
    const note = () =>
      call(world.buyer.reviewer, "POST /api/buyer/vendor-products/:id/change", {
        params: { id: productId },
        body: { what: "service", word: "Read in their release notes" },
      });
    for (let noted = 0; noted < 20; noted++) expect((await note()).status).toBe(200);
    expect(codeOf(await note())).toBe("notes-wait");
  });

  it("is in the way of a decision by whoever had not seen it, and of confirming one that was proposed before", async () => {
    const world = await submitted();
    const before = await seen(world);
    await says(world);
    expect(codeOf(await decide(reviewer(world), world, { basis: before }))).toBe("decision-basis-changed");
    await fourEyes(world);
    await decide(reviewer(world), world);
    await says(world, { what: "service" });
    expect(codeOf(await confirm(world.buyer.owner, world))).toBe("proposal-outdated");
    expect((await openOf(world)).map(({ closed }) => closed)).toEqual([null, null]);
  });

  it("is told and settled where a return was closed and what was handed in before is decided on", async () => {
    const world = await returned();
    await close(world);
    expect((await says(world)).status).toBe(200);
    await decide(reviewer(world), world);
    expect((await says(world)).status).toBe(200);
    const [reason] = await openOf(world);
    expect((await settle(world, reason?.id ?? "", { as: "dismissed", word: "A new name alone" })).status).toBe(200);
  });

  it("about a decision while its next request is reviewed stands beside that one, and is judged with it", async () => {
    const world = await submitted();
    const before = { ...world, assessmentId: `asm_before_${world.assessmentId}` };
    await run(
      "insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, product_id, purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, decided, decided_at) select org_id, 'asm_before_' || id, vendor_name, vendor_legal_name, contact_name, contact_email, product, 'prd_loop', purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, 1, 'approve', 2 from assessments where id = ?",
      world.assessmentId,
    );
    await run(
      "update assessments set follows_id = 'asm_before_' || id, product_id = 'prd_loop' where id = ?",
      world.assessmentId,
    );
    const tells = (id: string) =>
      run(
        "insert into ask_again select org_id, ?1, cause, subject, ?2, ?2, on_day, detail_json, at, from_day, null, null, null, null, null, 0, 1 from ask_again where assessment_id = ?3",
        before.assessmentId,
        id,
        world.assessmentId,
      );
    await says(world);
    await tells("agn_first");
    const basis = await seen(world);
    expect(await openOf(world)).toHaveLength(2);
    // Of another product nothing of it stands beside this one.
    await run("update assessments set product_id = 'prd_desk' where id = ?", world.assessmentId);
    expect(await openOf(world)).toHaveLength(1);
    await run("update assessments set product_id = 'prd_loop' where id = ?", world.assessmentId);
    await run("delete from ask_again where assessment_id = ?", before.assessmentId);
    await tells("agn_other");
    expect(codeOf(await decide(reviewer(world), world, { basis }))).toBe("decision-basis-changed");
    expect((await decide(reviewer(world), world)).status).toBe(201);
    expect(await openOf(world)).toEqual([]);
    expect(await reasonsOf(before)).toMatchObject([{ id: "agn_other", closed: "decided" }]);
  });
});
