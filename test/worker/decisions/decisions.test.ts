import { describe, expect, it } from "vitest";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { answer, newWorld, submit, type World } from "../requests/world.ts";
import {
  at,
  codeOf,
  conclude,
  decide,
  decidedOn,
  decisionsOf,
  fourEyes,
  review,
  seen,
  settle,
  submitted,
} from "./steps.ts";

describe("a decision", () => {
  it("is frozen with the scores, the versions and the hash of what was scored, whatever happens later", async () => {
    const world = await submitted();
    const { decisions } = (await decide(world.buyer.reviewer, world)).json();
    const before = decisions[0]?.record;
    expect(before).toMatchObject({
      outcome: "approve",
      decidedBy: world.buyer.reviewer.name,
      policyVersion: 1,
      round: 1,
    });
    expect(before?.summary).toEqual((await review(world)).summary);
    await conclude(world, 0);
    expect((await decisionsOf(world)).decisions[0]?.record).toEqual(before);
    expect(await decidedOn(world)).toBe("approve");
  });

  it("with conditions leaves a dated follow-up for each", async () => {
    const world = await submitted();
    const conditions = [{ text: "Hand in the test report", dueOn: "2027-03-31" }];
    await decide(world.buyer.reviewer, world, { outcome: "approve-with-conditions", conditions });
    const { findings, assessment } = await review(world);
    expect(findings).toMatchObject([
      { title: "Hand in the test report", source: "condition", standing: "planned", dueOn: "2027-03-31" },
    ]);
    expect(assessment.score?.openFindings).toBe(1);
  });

  it("is refused without a reason, with conditions that do not fit, and while the vendor is at work", async () => {
    const world = await submitted();
    expect(codeOf(await decide(world.buyer.reviewer, world, { reason: "" }))).toBe("input-invalid");
    expect(codeOf(await decide(world.buyer.reviewer, world, { outcome: "approve-with-conditions" }))).toBe(
      "input-invalid",
    );
    expect((await decide(world.buyer.procurement, world)).status).toBe(403);
    expect(codeOf(await decide(world.buyer.reviewer, await newWorld()))).toBe("not-found");
  });
});

describe("what a decision rests on", () => {
  it("is what the reviewer saw: a conclusion in between refuses the decision, and nothing is decided", async () => {
    const world = await submitted();
    const basis = await seen(world);
    await conclude(world, 0);
    expect(codeOf(await decide(world.buyer.reviewer, world, { basis }))).toBe("decision-basis-changed");
    expect(await decidedOn(world)).toBeNull();
    expect((await decide(world.buyer.reviewer, world)).status).toBe(201);
  });

  it("is the same for both pairs of eyes: what changed since the proposal cannot be confirmed, only rejected", async () => {
    const world = await submitted();
    await fourEyes(world);
    await decide(world.buyer.reviewer, world);
    const basis = await seen(world);
    await conclude(world, 0);
    expect(codeOf(await settle(world.buyer.owner, world))).toBe("proposal-outdated");
    expect((await settle(world.buyer.owner, world, { confirmed: false, basis })).status).toBe(200);
    expect(await decidedOn(world)).toBeNull();
  });

  it("cannot be confirmed by somebody whose page is older than the proposal", async () => {
    const world = await submitted();
    await fourEyes(world);
    const basis = await seen(world);
    await conclude(world, 0);
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await settle(world.buyer.owner, world, { basis }))).toBe("decision-basis-changed");
    expect((await settle(world.buyer.owner, world)).status).toBe(200);
  });

  it("is decided once when the answer to the first try was lost and the button is pressed again", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await decide(world.buyer.reviewer, world, { number: 1 }))).toBe("decision-not-now");
    expect((await decisionsOf(world)).decisions).toHaveLength(1);
  });
});

describe("a decision on paper", () => {
  const pdf = (world: World) =>
    call(world.buyer.auditor, "GET /api/buyer/assessments/:id/decisions/:number/pdf", {
      params: { id: world.assessmentId, number: "1" },
    });

  it("is a PDF of the record, also when its words have letters the fonts lack", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world, { reason: `Łódź fördert das: 採用. ${"Sehr lang. ".repeat(400)}` });
    const answered = await pdf(world);
    expect(answered.headers.get("content-type")).toBe("application/pdf");
    expect(answered.text.startsWith("%PDF-")).toBe(true);
  });

  it("is not there before a decision is final", async () => {
    expect((await pdf(await submitted())).status).toBe(404);
  });
});

describe("four eyes", () => {
  it("stay asked for when somebody else sets the time zone of the organisation meanwhile, and the other way round", async () => {
    const { owner } = await newBuyer("Harbour");
    const set = (body: { fourEyes?: boolean; timeZone?: string }) => call(owner, "PUT /api/buyer/settings", { body });
    await set({ fourEyes: true });
    await set({ timeZone: "Europe/Berlin" });
    expect((await set({ fourEyes: true })).json()).toEqual({ fourEyes: true, timeZone: "Europe/Berlin" });
    expect((await call(owner, "GET /api/buyer/settings", {})).json()).toEqual({
      fourEyes: true,
      timeZone: "Europe/Berlin",
    });
  });

  it("make a decision a proposal until somebody else confirms it", async () => {
    const world = await submitted();
    await fourEyes(world);
    const proposed = (await decide(world.buyer.reviewer, world)).json();
    expect(proposed).toMatchObject({ fourEyes: true, decisions: [{ state: "proposed", record: null }] });
    expect(await decidedOn(world)).toBeNull();
    expect(codeOf(await settle(world.buyer.reviewer, world))).toBe("four-eyes");
    const { decisions } = (await settle(world.buyer.owner, world)).json();
    expect(decisions[0]).toMatchObject({ state: "final", record: { confirmedBy: world.buyer.owner.name } });
    expect(await decidedOn(world)).toBe("approve");
  });

  it("may reject, which leaves nothing decided and room for another proposal", async () => {
    const world = await submitted();
    await fourEyes(world);
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await decide(world.buyer.owner, world))).toBe("decision-not-now");
    await settle(world.buyer.owner, world, { confirmed: false });
    expect(await decidedOn(world)).toBeNull();
    expect((await decide(world.buyer.owner, world)).status).toBe(201);
  });

  it("confirm once when two people press at the same moment, and are set by owners", async () => {
    const world = await submitted();
    expect((await call(world.buyer.reviewer, "PUT /api/buyer/settings", { body: { fourEyes: true } })).status).toBe(
      403,
    );
    const both = await Promise.all([decide(world.buyer.reviewer, world), decide(world.buyer.owner, world)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe("a decision and what happens in the same moment", () => {
  const sendBack = (world: World) =>
    call(world.buyer.owner, "POST /api/buyer/assessments/:id/changes", {
      ...at(world),
      body: { note: "", dueOn: "2027-03-01", items: [{ questionId: "policy", text: "Attach it" }] },
    });
  const state = async (world: World) =>
    (await call(world.buyer.auditor, "GET /api/buyer/assessments/:id", at(world))).json();

  it("is never final on an assessment that goes back to the vendor", async () => {
    const world = await submitted();
    const [decided, returned] = await Promise.all([decide(world.buyer.reviewer, world), sendBack(world)]);
    const { state: now, decided: outcome } = await state(world);
    if (now === "answering") expect(outcome).toBeNull();
    expect([decided.status, returned.status]).toContain(now === "answering" ? 200 : 201);
  });

  it("is to be made anew once the vendor has handed in again; what was decided stays on record", async () => {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    await sendBack(world);
    expect(await decidedOn(world)).toBeNull();
    await answer(world.vendor.owner, world, { question: "policy", revision: 1, answer: { value: "no" } });
    await submit(world.vendor.owner, world);
    expect(await decidedOn(world)).toBeNull();
    expect((await decisionsOf(world)).decisions[0]?.record?.outcome).toBe("approve");
  });

  it("keeps the vendor from taking back what was decided on, or is proposed to be", async () => {
    for (const prepare of [async () => undefined, fourEyes]) {
      const world = await submitted();
      await prepare(world);
      await decide(world.buyer.reviewer, world);
      const withdrawn = await call(world.vendor.owner, "POST /api/vendor/requests/:id/withdrawal", {
        params: { id: world.requestId },
      });
      expect(codeOf(withdrawn)).toBe("review-begun");
    }
  });

  it("may be taken back by whoever proposed it, but not confirmed", async () => {
    const world = await submitted();
    await fourEyes(world);
    await decide(world.buyer.reviewer, world);
    expect(codeOf(await settle(world.buyer.reviewer, world))).toBe("four-eyes");
    expect((await settle(world.buyer.reviewer, world, { confirmed: false })).status).toBe(200);
    expect((await decisionsOf(world)).decisions[0]?.state).toBe("rejected");
  });

  it("keeps every word of a long condition, and gives it to the vendor to do", async () => {
    const world = await submitted();
    const text = `${"Extend the scope to decision support. ".repeat(10)}😀`;
    await decide(world.buyer.reviewer, world, {
      outcome: "approve-with-conditions",
      conditions: [{ text, dueOn: "2027-03-31" }],
    });
    const [finding] = (await review(world)).findings;
    expect(finding?.reason).toContain(text.trim());
    expect(finding?.title.endsWith("…")).toBe(true);
    expect(finding?.owner).toBe((await state(world)).vendorName);
  });
});
