import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { at, codeOf, decide } from "#test/worker/decisions/steps.ts";
import { linesFor } from "#test/worker/notices/steps.ts";
import {
  dayComes,
  decided,
  inDays,
  inRegister,
  listed,
  openOf,
  reviewer,
  run,
  settle,
  today,
  waiting,
  withReason,
} from "./steps.ts";

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
    const { world, id } = await withReason();
    await inRegister(world);
    const archive = (archived: boolean) =>
      call(world.buyer.owner, "PUT /api/buyer/assessments/:id/archive", { ...at(world), body: { archived } });
    await archive(true);
    expect(await listed(world, "due-again")).toMatchObject({ ids: [], count: 0 });
    expect(await waiting(world)).toEqual([]);
    await archive(false);
    expect(await waiting(world)).toHaveLength(1);
    // As one that time brought about, which nobody was told yet.
    await run("update ask_again set is_told = 0, id = 'agn_' || assessment_id where id = ?", id);
    await run(
      "insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, product_id, purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at) select org_id, 'asm_next_' || id, vendor_name, vendor_legal_name, contact_name, contact_email, product, product_id, purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, 'sent', created_by, sent_at + 1 from assessments where id = ?",
      world.assessmentId,
    );
    expect(await listed(world, "again-change")).toMatchObject({ ids: [], count: 0 });
    const shown = await call(world.buyer.auditor, "GET /api/buyer/assessments", { query: { show: "decided" } });
    expect(shown.json().entries).toMatchObject([{ id: world.assessmentId, again: [] }]);
    expect(await waiting(world)).toEqual([]);
    await dayComes(today);
    const told = async () => (await linesFor(reviewer(world))).filter((line) => line.includes("asked about again"));
    expect(await told()).toEqual([]);
    const next = { params: { id: `asm_next_${world.assessmentId}` }, body: { reason: "The project is stopped" } };
    expect((await call(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", next)).status).toBe(200);
    expect(await waiting(world)).toHaveLength(1);
    await dayComes(today);
    expect(await told()).toHaveLength(1);
  });
});
